package azure

import (
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
)

func New() (*azopenai.Client, error) {
	key := azcore.NewKeyCredential(os.Getenv("AZURE_OPENAI_API_KEY"))
	return azopenai.NewClientWithKeyCredential("https://contoso.openai.azure.com/", key, nil)
}

func Options(messages []azopenai.ChatRequestMessageClassification) azopenai.ChatCompletionsOptions {
	return azopenai.ChatCompletionsOptions{
		Messages:       messages,
		DeploymentName: to.Ptr("gpt-4o"),
	}
}
