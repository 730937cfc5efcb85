import { bedrock } from '@ai-sdk/amazon-bedrock';
import { generateText } from 'ai';

export const translate = (text: string) => generateText({ model: bedrock('amazon.nova-pro-v1:0'), prompt: `Translate: ${text}` });
export const think = (text: string) => generateText({ model: bedrock('us.deepseek.r1-v1:0'), prompt: text });
