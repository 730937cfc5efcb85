import OpenAI, { toFile } from 'openai';

const openai = new OpenAI();

export async function reply(input: string) {
  const response = await openai.responses.create({ model: 'gpt-5.1', input, reasoning: { effort: 'low' } });
  return response.output_text;
}

export const hear = async (audio: Buffer) =>
  (await openai.audio.transcriptions.create({ model: 'whisper-1', file: await toFile(audio, 'voice.ogg') })).text;

export const speak = (input: string) => openai.audio.speech.create({ model: 'tts-1-hd', voice: 'alloy', input });

export const draw = (prompt: string) => openai.images.generate({ model: 'dall-e-2', prompt, size: '512x512' });
