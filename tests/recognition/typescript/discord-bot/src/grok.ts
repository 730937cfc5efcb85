import { xai } from '@ai-sdk/xai';
import { generateText } from 'ai';

export const joke = (topic: string) => generateText({ model: xai('grok-3-mini'), prompt: `A joke about ${topic}` });
export const code = (task: string) => generateText({ model: xai('grok-code-fast-1'), prompt: task });
