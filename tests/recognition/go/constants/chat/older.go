package chat

import openai "github.com/sashabaranov/go-openai"

var older = openai.ChatCompletionRequest{Model: openai.GPT4o, MaxTokens: 800}
