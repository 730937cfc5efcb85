param accountName string

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' existing = {
  name: accountName
}

resource phi 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = {
  parent: account
  name: 'phi'
  sku: { name: 'GlobalStandard', capacity: 1 }
  properties: {
    model: { format: 'Microsoft', name: 'Phi-4', version: '7' }
  }
}

resource llama 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = {
  parent: account
  name: 'llama'
  sku: { name: 'GlobalStandard', capacity: 1 }
  properties: {
    model: {
      format: 'Meta'
      name: 'Llama-3.3-70B-Instruct'
      version: '5'
    }
  }
}

resource mistral 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = {
  parent: account
  name: 'mistral'
  sku: { name: 'GlobalStandard', capacity: 1 }
  properties: {
    model: {
      format: 'Mistral AI'
      name: 'mistral-medium-2505'
      version: '1'
    }
  }
}

resource grok 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = {
  parent: account
  name: 'grok'
  sku: { name: 'GlobalStandard', capacity: 1 }
  properties: {
    model: { format: 'xAI', name: 'grok-3-mini', version: '1' }
  }
}

resource nextModel 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = {
  parent: account
  name: 'next'
  sku: { name: 'GlobalStandard', capacity: 1 }
  properties: {
    model: { format: 'OpenAI', name: 'gpt-7-mini', version: '2026-11-20' }
  }
}
