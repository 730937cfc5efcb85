package chat

import (
	"context"

	"github.com/openai/openai-go"
	"github.com/openai/openai-go/option"
)

func Complete(ctx context.Context, key, question string) (string, error) {
	client := openai.NewClient(option.WithAPIKey(key))
	completion, err := client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model:    openai.ChatModelGPT4oMini,
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(question)},
	})
	if err != nil {
		return "", err
	}
	return completion.Choices[0].Message.Content, nil
}
