package bot

import (
	"github.com/tmc/langchaingo/llms/anthropic"
	"github.com/tmc/langchaingo/llms/cohere"
	"github.com/tmc/langchaingo/llms/googleai"
	"github.com/tmc/langchaingo/llms/mistral"
	"github.com/tmc/langchaingo/llms/ollama"
	"github.com/tmc/langchaingo/llms/openai"
)

func Chat() (*openai.LLM, error) {
	return openai.New(openai.WithModel("gpt-4-turbo"), openai.WithEmbeddingModel("text-embedding-ada-002"))
}

func Careful() (*anthropic.LLM, error) { return anthropic.New(anthropic.WithModel("claude-3-opus-20240229")) }

func European() (*mistral.Model, error) { return mistral.New(mistral.WithModel("open-mixtral-8x7b")) }

func Cohere() (*cohere.LLM, error) { return cohere.New(cohere.WithModel("command-r-plus")) }

func Local() (*ollama.LLM, error) { return ollama.New(ollama.WithModel("llama3")) }
