import { describe, expect, it } from 'vitest';
import { provider } from '@/lib/ai/models';

describe('provider', () => {
  it('has a chat model', () => {
    expect(provider.languageModel('chat-model').modelId).toBe('gpt-4o');
  });
});
