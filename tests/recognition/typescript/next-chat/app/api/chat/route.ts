import { convertToModelMessages, streamText } from 'ai';
import { provider } from '@/lib/ai/models';

export const maxDuration = 60;

export async function POST(request: Request) {
  const { messages, selectedChatModel } = await request.json();
  const result = streamText({
    model: provider.languageModel(selectedChatModel ?? 'chat-model'),
    messages: convertToModelMessages(messages),
    // TODO try claude-opus-5 once the budget is agreed
    temperature: selectedChatModel === 'chat-model-reasoning' ? undefined : 0.3,
  });
  return result.toUIMessageStreamResponse();
}
