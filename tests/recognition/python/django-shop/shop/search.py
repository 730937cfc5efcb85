from django.conf import settings
from openai import OpenAI


def vector(text: str) -> list[float]:
    return OpenAI().embeddings.create(input=text, model="text-embedding-ada-002").data[0].embedding


def picture(text: str) -> str:
    return OpenAI().images.generate(model="dall-e-3", prompt=text, size="1024x1024").data[0].url
