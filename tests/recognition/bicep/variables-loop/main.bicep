var models = [
  {
    deployment: 'assistant'
    model: 'gpt-4.1'
    version: '2025-04-14'
    capacity: 100
  }
  {
    deployment: 'thinker'
    model: 'o3-mini'
    version: '2025-01-31'
    capacity: 10
  }
  {
    deployment: 'painter'
    model: 'gpt-image-1'
    version: '2025-04-15'
    capacity: 3
  }
]

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = { name: 'oai' }

@batchSize(1)
resource deployments 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for m in models: {
  parent: account
  name: m.deployment
  sku: { name: 'GlobalStandard', capacity: m.capacity }
  properties: { model: { format: 'OpenAI', name: m.model, version: m.version } }
}]

// gpt-4-32k was retired; do not bring it back
