package llm

import (
	"context"
	"os"

	openai "github.com/sashabaranov/go-openai"
)

const embeddingModel = "text-embedding-3-small"

var client = openai.NewClient(os.Getenv("OPENAI_API_KEY"))

// Ask sends one question. Models before gpt-3.5-turbo are not supported.
func Ask(ctx context.Context, model, question string) (string, error) {
	response, err := client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{
		Model:    model,
		Messages: []openai.ChatCompletionMessage{{Role: openai.ChatMessageRoleUser, Content: question}},
	})
	if err != nil {
		return "", err
	}
	return response.Choices[0].Message.Content, nil
}

func Title(ctx context.Context, text string) (string, error) {
	return Ask(ctx, "gpt-4.1-nano-2025-04-14", "A title for: "+text)
}
