from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.llms.ollama import Ollama

llm = Ollama(model="llama3.1:8b", request_timeout=120)
embed_model = HuggingFaceEmbedding(model_name="BAAI/bge-base-en-v1.5")
