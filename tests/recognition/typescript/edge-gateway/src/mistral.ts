import { Mistral } from '@mistralai/mistralai';

const client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });

export const small = (content: string) => client.chat.complete({ model: 'mistral-small-2503', messages: [{ role: 'user', content }] });
export const ocr = (documentUrl: string) => client.ocr.process({ model: 'mistral-ocr-latest', document: { type: 'document_url', documentUrl } });
