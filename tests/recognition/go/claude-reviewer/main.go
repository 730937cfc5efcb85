package main

import (
	"context"
	"flag"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
)

func main() {
	model := flag.String("model", "claude-sonnet-4-20250514", "model that reviews")
	flag.Parse()

	client := anthropic.NewClient()
	message, err := client.Messages.New(context.Background(), anthropic.MessageNewParams{
		Model:     anthropic.Model(*model),
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("Review this change."))},
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(message.Content[0].Text)
}
