package review

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

func Summary(ctx context.Context, client anthropic.Client, diff string) (string, error) {
	message, err := client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     "claude-3-5-haiku-20241022",
		MaxTokens: 512,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(diff))},
	})
	if err != nil {
		return "", err
	}
	return message.Content[0].Text, nil
}
