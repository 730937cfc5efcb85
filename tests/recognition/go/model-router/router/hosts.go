package router

import openai "github.com/sashabaranov/go-openai"

func deepseek(key string) (*openai.Client, string) {
	config := openai.DefaultConfig(key)
	config.BaseURL = "https://api.deepseek.com/v1"
	return openai.NewClientWithConfig(config), "deepseek-chat"
}

func openRouter(key string) (*openai.Client, string) {
	config := openai.DefaultConfig(key)
	config.BaseURL = "https://openrouter.ai/api/v1"
	return openai.NewClientWithConfig(config), "google/gemini-2.5-pro"
}
