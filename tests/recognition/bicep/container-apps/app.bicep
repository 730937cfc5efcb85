param openAiEndpoint string

resource api 'Microsoft.App/containerApps@2024-03-01' = {
  name: 'api'
  location: resourceGroup().location
  properties: {
    template: {
      containers: [
        {
          name: 'api'
          image: 'contoso.azurecr.io/api:4'
          command: ['dotnet', 'Api.dll']
          env: [
            { name: 'AZURE_OPENAI_ENDPOINT', value: openAiEndpoint }
            { name: 'AZURE_OPENAI_CHAT_DEPLOYMENT', value: 'gpt-4.1-nano' }
            { name: 'AZURE_OPENAI_EMBEDDING_DEPLOYMENT', value: 'text-embedding-3-small' }
          ]
        }
      ]
    }
  }
}
