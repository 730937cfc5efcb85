import { createOllama } from 'ollama-ai-provider';
import ollama from 'ollama';

export const local = createOllama({ baseURL: 'http://localhost:11434/api' })('llama3.2');
export const chat = (content: string) => ollama.chat({ model: 'qwen2.5-coder:7b', messages: [{ role: 'user', content }] });
