package store

// configText is the config.toml that Init writes: every key with its default.
const configText = `# The configuration of factdesk for this folder and all below it.
# A key that is missing has the value shown here.

format = "factdesk.config/1"

# Rating scale of new articles: factdesk, desk (for copy before publication),
# politifact, snopes, aap, pinocchio, or one of your own (see the end).
scale = "factdesk"

# What a row to decide on is: "claim", each proposition by itself, or
# "sentence", each sentence whole.
granularity = "claim"

# Language of articles that do not say theirs (BCP 47).
language = "en"

# Hide the votes of others until one's own is cast.
blind = false

# What "factdesk check" demands of an article.
[gate]

# Which of the sentences that the program sets aside a person has to look at
# (factdesk pass): "all", "facts" (those with a figure, a date, a name or an
# accusation), or "none".
unread = "all"

# Files that belong to the desk, as patterns from the folder that holds the
# store: the gate objects to one that nobody split.
# articles = ["content/**/*.md"]

# Sources that each review must name, and whether one of them has to be primary.
min_sources = 1
primary_source = false

# People who have to have reviewed each claim.
reviewers = 1

# Whether each claim needs the approval of somebody who did not review it.
signoff = false

# Whether an open query to the author holds the article back.
open_queries = true

# Verdicts with which a claim may not be published. Without this key: those
# that the rating scale says.
# blocks = ["false", "misleading"]

# How much has to be reviewed, by check-worthiness (0 to 1). Without any: every
# claim to check. This would be all claims from 0.7 on, and half of those from
# 0.4 on:
# [[gate.share]]
# from = 0.7
# review = 1.0
# [[gate.share]]
# from = 0.4
# review = 0.5

# Who belongs to the desk. With anybody here, nobody else can record anything,
# and initials stand for people. Editors may settle and sign off, checkers do all
# else, authors answer queries; addresses that somebody had before go on meaning
# them.
# [[people]]
# name = "Ann Lee"
# email = "ann@example.org"
# initials = "al"
# role = "editor"
# former = ["ann@old.example.org"]

# Rating scales of your own, verdicts best first. Name is what is typed, label
# what is shown, rating the ratingValue in ClaimReview (leave it out for none);
# with blocks a claim may not be published. Ordinal says that the order is a
# ranking; a verdict outside it (such as "unproven") is left out by giving the
# others a rank of 1, 2, 3 ...
# [[scales]]
# name = "house"
# ordinal = true
# [[scales.verdicts]]
# name = "stands"
# label = "Stands"
# colour = "#2e7d32"
# rating = 2
# [[scales.verdicts]]
# name = "falls"
# label = "Falls"
# colour = "#c62828"
# rating = 1
# blocks = true
`
