import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'us-east-1' });
const MODEL_ID = process.env.BEDROCK_MODEL_ID ?? 'us.anthropic.claude-3-7-sonnet-20250219-v1:0';

export async function converse(text: string) {
  const command = new ConverseCommand({
    modelId: MODEL_ID,
    messages: [{ role: 'user', content: [{ text }] }],
  });
  const response = await client.send(command);
  return response.output?.message?.content?.[0].text;
}

export async function embed(inputText: string): Promise<number[]> {
  const command = new InvokeModelCommand({
    modelId: 'amazon.titan-embed-text-v1',
    contentType: 'application/json',
    body: JSON.stringify({ inputText }),
  });
  const response = await client.send(command);
  return JSON.parse(new TextDecoder().decode(response.body)).embedding;
}
