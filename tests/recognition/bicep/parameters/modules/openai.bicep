param deployments array

resource account 'Microsoft.CognitiveServices/accounts@2023-05-01' existing = { name: 'oai' }

@batchSize(1)
resource deployment 'Microsoft.CognitiveServices/accounts/deployments@2023-05-01' = [for d in deployments: {
  parent: account
  name: d.name
  properties: { model: d.model }
  sku: { name: d.sku, capacity: 30 }
}]
