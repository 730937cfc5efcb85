resource function 'Microsoft.Web/sites@2023-12-01' = {
  name: 'digest'
  location: resourceGroup().location
  kind: 'functionapp,linux'
  properties: {
    siteConfig: {
      appSettings: [
        { name: 'FUNCTIONS_WORKER_RUNTIME', value: 'python' }
        { name: 'OPENAI_MODEL', value: 'gpt-4o-2024-08-06' }
        { name: 'ANTHROPIC_MODEL', value: 'claude-3-5-haiku-20241022' }
      ]
    }
  }
}
