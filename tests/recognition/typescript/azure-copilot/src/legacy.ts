import { AzureOpenAI } from 'openai';

const client = new AzureOpenAI({ endpoint: process.env.AZURE_OPENAI_ENDPOINT, apiVersion: '2024-06-01', deployment: 'gpt-35-turbo' });

export async function summarize(text: string): Promise<string> {
  const response = await client.chat.completions.create({
    model: 'gpt-35-turbo',
    messages: [{ role: 'user', content: text }],
  });
  return response.choices[0].message.content ?? '';
}
