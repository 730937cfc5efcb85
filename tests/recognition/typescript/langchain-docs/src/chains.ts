import { ChatAnthropic } from '@langchain/anthropic';
import { CohereRerank } from '@langchain/cohere';
import { ChatGoogleGenerativeAI } from '@langchain/google-genai';
import { ChatVertexAI } from '@langchain/google-vertexai';
import { ChatGroq } from '@langchain/groq';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';

export const answerer = new ChatAnthropic({ model: 'claude-3-5-sonnet-20241022', temperature: 0 });
export const condenser = new ChatOpenAI({ modelName: 'gpt-3.5-turbo', temperature: 0 });
export const grader = new ChatGroq({ model: 'llama-3.1-8b-instant' });
export const reader = new ChatGoogleGenerativeAI({ model: 'gemini-1.5-flash', maxOutputTokens: 2048 });
export const archive = new ChatVertexAI({ model: 'gemini-2.5-pro', location: 'europe-west1' });
export const embeddings = new OpenAIEmbeddings({ model: 'text-embedding-3-large', dimensions: 1024 });
export const reranker = new CohereRerank({ model: 'rerank-multilingual-v3.0', topN: 6 });
