from llama_index.embeddings.azure_openai import AzureOpenAIEmbedding
from llama_index.llms.azure_openai import AzureOpenAI

llm = AzureOpenAI(
    model="gpt-4o-mini",
    deployment_name="notes-chat",
    azure_endpoint="https://notes.openai.azure.com/",
    api_version="2024-10-21",
)
embed_model = AzureOpenAIEmbedding(
    model="text-embedding-ada-002",
    deployment_name="notes-embed",
    azure_endpoint="https://notes.openai.azure.com/",
)
