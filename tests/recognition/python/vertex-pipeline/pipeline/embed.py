import vertexai
from vertexai.language_models import TextEmbeddingModel

vertexai.init(project="acme-docs", location="europe-west1")
model = TextEmbeddingModel.from_pretrained("text-embedding-005")


def embed(texts: list[str]) -> list[list[float]]:
    return [vector.values for vector in model.get_embeddings(texts)]
