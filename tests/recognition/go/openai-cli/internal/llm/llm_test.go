package llm

import "testing"

func TestAsk(t *testing.T) {
	for _, model := range []string{"gpt-4o-mini", "gpt-4-turbo"} {
		if model == "" {
			t.Fatal("no model")
		}
	}
}
