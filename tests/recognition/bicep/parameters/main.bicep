@description('The chat model; gpt-35-turbo is too weak for our prompts.')
param chatModelName string = 'gpt-4o-mini'
param chatModelVersion string = '2024-07-18'
param embeddingModelName string = 'text-embedding-3-small'
param embeddingModelVersion string = '1'

@allowed(['Standard', 'GlobalStandard'])
param skuName string = 'Standard'

module openai 'modules/openai.bicep' = {
  name: 'openai'
  params: {
    deployments: [
      { name: 'chat', model: { format: 'OpenAI', name: chatModelName, version: chatModelVersion }, sku: skuName }
      { name: 'embed', model: { format: 'OpenAI', name: embeddingModelName, version: embeddingModelVersion }, sku: skuName }
    ]
  }
}
