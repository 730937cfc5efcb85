import { openai } from '@ai-sdk/openai';
import { embedMany } from 'ai';

const embeddingModel = openai.textEmbeddingModel('text-embedding-3-small');

export const embedAll = async (values: string[]) => (await embedMany({ model: embeddingModel, values })).embeddings;
