import { AzureOpenAIEmbeddings } from '@langchain/openai';

export const embeddings = new AzureOpenAIEmbeddings({
  azureOpenAIApiInstanceName: 'contoso-copilot',
  azureOpenAIApiEmbeddingsDeploymentName: 'text-embedding-3-large',
  azureOpenAIApiVersion: '2024-06-01',
});
