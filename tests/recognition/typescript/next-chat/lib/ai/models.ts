import { anthropic } from '@ai-sdk/anthropic';
import { google } from '@ai-sdk/google';
import { mistral } from '@ai-sdk/mistral';
import { openai } from '@ai-sdk/openai';
import { customProvider, extractReasoningMiddleware, wrapLanguageModel } from 'ai';

export const provider = customProvider({
  languageModels: {
    'chat-model': openai('gpt-4o'),
    'chat-model-reasoning': wrapLanguageModel({
      model: anthropic('claude-3-7-sonnet-20250219'),
      middleware: extractReasoningMiddleware({ tagName: 'think' }),
    }),
    'title-model': google('gemini-2.5-flash-lite'),
    'artifact-model': mistral('mistral-medium-latest'),
  },
  imageModels: {
    'small-model': openai.image('gpt-image-1'),
  },
});
