package sentence_test

import (
	"fmt"

	"github.com/factdesk/factdesk/claims/sentence"
)

func ExampleAll() {
	text := "Dr. Weir moved to the U.S. in May. “It was time,” she said. “I had waited."
	for start, end := range sentence.All(text) {
		fmt.Printf("%d:%d %s\n", start, end, text[start:end])
	}
	// Output:
	// 0:34 Dr. Weir moved to the U.S. in May.
	// 35:63 “It was time,” she said.
	// 64:80 “I had waited.
}
