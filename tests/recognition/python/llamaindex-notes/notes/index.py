from llama_index.core import Settings, SimpleDirectoryReader, VectorStoreIndex
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.anthropic import Anthropic
from llama_index.llms.gemini import Gemini
from llama_index.llms.openai import OpenAI
from llama_index.postprocessor.cohere_rerank import CohereRerank

Settings.llm = OpenAI(model="gpt-4o", temperature=0.1)
Settings.embed_model = OpenAIEmbedding(model="text-embedding-3-small")
long_context = Gemini(model="models/gemini-1.5-pro")
summaries = Anthropic(model="claude-3-5-haiku-latest")
rerank = CohereRerank(top_n=5, model="rerank-english-v3.0")


def build(folder: str) -> VectorStoreIndex:
    return VectorStoreIndex.from_documents(SimpleDirectoryReader(folder).load_data())
