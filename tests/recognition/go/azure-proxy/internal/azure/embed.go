package azure

import (
	"github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
)

func EmbeddingOptions(input []string) azopenai.EmbeddingsOptions {
	return azopenai.EmbeddingsOptions{Input: input, DeploymentName: to.Ptr("text-embedding-ada-002")}
}
