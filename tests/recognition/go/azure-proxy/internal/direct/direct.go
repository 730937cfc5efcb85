package direct

import openai "github.com/sashabaranov/go-openai"

func New(key string) *openai.Client {
	config := openai.DefaultAzureConfig(key, "https://contoso.openai.azure.com/")
	config.AzureModelMapperFunc = func(model string) string {
		return map[string]string{
			"gpt-3.5-turbo": "contoso-gpt-35",
		}[model]
	}
	return openai.NewClientWithConfig(config)
}

var request = openai.ChatCompletionRequest{Model: "gpt-4.1-mini"}
