import { googleAI, gemini20Flash } from '@genkit-ai/googleai';
import { vertexAI } from '@genkit-ai/vertexai';
import { genkit, z } from 'genkit';

const ai = genkit({
  plugins: [googleAI(), vertexAI({ location: 'us-central1' })],
  model: 'googleai/gemini-2.5-flash',
});

export const itinerary = ai.defineFlow({ name: 'itinerary', inputSchema: z.string() }, async (city) => {
  const { text } = await ai.generate({ prompt: `Three days in ${city}`, model: googleAI.model('gemini-2.5-pro') });
  return text;
});

export const picture = ai.defineFlow({ name: 'picture', inputSchema: z.string() }, async (city) => {
  const { media } = await ai.generate({ model: vertexAI.model('imagen-3.0-generate-002'), prompt: `A poster of ${city}` });
  return media?.url;
});

export const nearest = (text: string) => ai.embed({ embedder: 'googleai/text-embedding-004', content: text });
export const fallback = (prompt: string) => ai.generate({ model: 'vertexai/gemini-2.0-flash-001', prompt });
