module github.com/acme/ask

go 1.23

require (
	github.com/sashabaranov/go-openai v1.38.0
	github.com/spf13/cobra v1.8.1
)
