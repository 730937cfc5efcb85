import { anthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
import { xai } from '@ai-sdk/xai';

export const models = {
  large: anthropic('claude-sonnet-6'),
  medium: openai('gpt-7'),
  fast: xai('grok-code-fast-2'),
  stable: anthropic('claude-opus-4-8'),
  budget: openai('gpt-5.4-nano'),
};
