import OpenAI from 'openai';

export const describe = async (client: OpenAI, text: string) =>
  (await client.responses.create({ model: 'gpt-5-nano', input: text })).output_text;
