module openai 'br/public:avm/res/cognitive-services/account:0.10.1' = {
  name: 'openai'
  params: {
    name: 'oai-avm'
    kind: 'OpenAI'
    deployments: [
      {
        name: 'gpt-4o'
        model: {
          format: 'OpenAI'
          name: 'gpt-4o'
          version: '2024-11-20'
        }
        sku: { name: 'GlobalStandard', capacity: 10 }
      }
      {
        name: 'gpt-4'
        model: {
          format: 'OpenAI'
          name: 'gpt-4'
          version: '0613'
        }
        sku: { name: 'Standard', capacity: 10 }
      }
      {
        name: 'transcribe'
        model: {
          format: 'OpenAI'
          name: 'gpt-4o-transcribe'
          version: '2025-03-20'
        }
        sku: { name: 'GlobalStandard', capacity: 10 }
      }
    ]
  }
}
