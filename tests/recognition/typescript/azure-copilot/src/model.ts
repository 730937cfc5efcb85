import { createAzure } from '@ai-sdk/azure';
import { generateText } from 'ai';
import { config } from './config';

const azure = createAzure({ resourceName: config.resourceName, apiVersion: config.apiVersion });

export const chat = azure('gpt-4.1');
export const small = azure('gpt-4o-mini');

export async function rename(title: string) {
  const { text } = await generateText({ model: small, prompt: `A better title for: ${title}` });
  return text;
}
