from sentence_transformers import CrossEncoder, SentenceTransformer

encoder = SentenceTransformer("BAAI/bge-large-en-v1.5")
small_encoder = SentenceTransformer("sentence-transformers/all-MiniLM-L6-v2")
reranker = CrossEncoder("cross-encoder/ms-marco-MiniLM-L-6-v2")


def embed(texts: list[str]):
    return encoder.encode(texts, normalize_embeddings=True)
