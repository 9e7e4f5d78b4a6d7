package main

import "github.com/factdesk/factdesk/cmd/factdesk/command"

// commands is the command tree: all that can be typed.
func (p *program) commands() *command.Command {
	root := &command.Command{
		Name:  "factdesk",
		Short: "review the claims of an article one by one, with verdicts and sources",
		Long: `Splits an article into its individual claims, records what reviewers find on each in a plain local store, and
		tells editors, spreadsheets and CI what has been checked, by whom, on what evidence, and what has not.

		A claim is named by its article and sentence, and by a letter where a sentence holds several: pyongyang:7,
		pyongyang:7b. pyongyang:7 means every claim of sentence 7, pyongyang:1-3,7b a list; the first characters of a
		claim's id serve too. Flags may stand before or after the arguments.`,
		Examples: []command.Example{
			{Line: "factdesk demo", Does: "see all of it on a sample article"},
			{Line: "factdesk init && factdesk split samples/pyongyang.txt", Does: "begin a review: the claims are recorded under the name pyongyang"},
			{Line: "factdesk list pyongyang", Does: "see the claims, each with its number"},
			{Line: "factdesk mark pyongyang:4 true --source https://example.org/page", Does: "record a verdict and what it rests on"},
			{Line: "factdesk export pyongyang -o review.xlsx && factdesk check", Does: "hand it on, and ask whether anything is missing"},
		},
		Exits: []command.Exit{
			{Code: 0, When: "nothing to object to"},
			{Code: 1, When: "findings of the gate"},
			{Code: 2, When: "wrong usage, input or configuration"},
			{Code: 3, When: "the store is damaged"},
			{Code: 4, When: "somebody else is writing: a conflict, or a lock that could not be had"},
			{Code: 130, When: "interrupted"},
		},
		Flags: command.Flags{
			command.Text(&p.storeDir, "store", "DIR", "the store to use, instead of the .factdesk found here or above"),
			command.Text(&p.as, "as", "'NAME <MAIL>'", "who you are, instead of FACTDESK_USER or git's user.name and user.email"),
			command.Text(&p.format, "format", "FORMAT", "form of the output: text or json, and what else the command offers"),
			command.Switch(&p.noColor, "no-color", "no colours (as with NO_COLOR)"),
			command.Switch(&p.quiet, "quiet", "say nothing but errors and data").As("q"),
			command.Switch(&p.wantHelp, "help", "help on a command").As("h"),
			command.Switch(&p.wantVersion, "version", "the program's version"),
		},
	}
	root.Commands = []*command.Command{
		p.demoCommand(),
		p.initCommand(),
		p.splitCommand(),
		p.renameCommand(),
		p.removeCommand(),
		p.listCommand(),
		p.showCommand(),
		p.markCommand(),
		p.passCommand(),
		p.reviewCommand(),
		p.undoCommand(),
		p.logCommand(),
		p.claimCommand(),
		p.settleCommand(),
		p.signoffCommand(),
		p.assignCommand(),
		p.mineCommand(),
		p.askCommand(),
		p.answerCommand(),
		p.waiveCommand(),
		p.correctCommand(),
		p.agreementCommand(),
		p.statsCommand(),
		p.exportCommand(),
		p.checkCommand(),
		p.doctorCommand(),
		p.completionCommand(root),
		p.manCommand(root),
		p.helpCommand(root),
	}
	root.Adopt()
	return root
}
