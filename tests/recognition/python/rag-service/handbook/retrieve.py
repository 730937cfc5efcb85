"""Finds passages of the handbook: vectors first, then a reranker."""

import cohere
import voyageai
from qdrant_client import QdrantClient

from .settings import settings

voyage = voyageai.Client()
reranker = cohere.ClientV2()
store = QdrantClient(settings.qdrant_url)


def passages(question: str) -> list[str]:
    vector = voyage.embed([question], model=settings.embed_model, input_type="query").embeddings[0]
    hits = store.query_points(settings.collection, query=vector, limit=settings.top_k).points
    texts = [hit.payload["text"] for hit in hits]
    ranked = reranker.rerank(model=settings.rerank_model, query=question, documents=texts, top_n=8)
    return [texts[result.index] for result in ranked.results]
