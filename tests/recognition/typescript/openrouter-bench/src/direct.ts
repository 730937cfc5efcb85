import OpenAI from 'openai';

export const groq = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1', apiKey: process.env.GROQ_API_KEY });

export const call = (content: string) =>
  groq.chat.completions.create({ model: 'moonshotai/kimi-k2-instruct-0905', messages: [{ role: 'user', content }] });
