import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';

const anthropic = new Anthropic();
const google = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

export async function countClaude(content: string) {
  const { input_tokens } = await anthropic.messages.countTokens({
    model: 'claude-sonnet-4-5',
    messages: [{ role: 'user', content }],
  });
  return input_tokens;
}

export async function countGemini(contents: string) {
  return (await google.models.countTokens({ model: 'gemini-2.0-flash', contents })).totalTokens;
}

export const isClaude3 = (model: string) => model.includes('claude-3-5') || model === 'claude-3-haiku-20240307';
