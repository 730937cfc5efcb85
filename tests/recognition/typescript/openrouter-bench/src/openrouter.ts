import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

export const strong = openrouter('anthropic/claude-opus-4.5');
export const quick = openrouter.chat('google/gemini-2.5-flash-lite');
export const open = openrouter.chat('meta-llama/llama-3.3-70b-instruct:free');

export const ask = (prompt: string) => generateText({ model: strong, prompt });
