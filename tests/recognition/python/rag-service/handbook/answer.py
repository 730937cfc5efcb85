from openai import OpenAI

from .retrieve import passages
from .settings import settings

client = OpenAI()

# gpt-4-turbo was slower here and no better; see docs/models.md.
PROMPT = "Answer from the passages alone. Say so when they do not answer the question."


def moderate(text: str) -> bool:
    return client.moderations.create(model="omni-moderation-latest", input=text).results[0].flagged


def answer(question: str) -> str:
    context = "\n\n".join(passages(question))
    response = client.chat.completions.create(
        model=settings.answer_model,
        temperature=0.1,
        messages=[
            {"role": "system", "content": PROMPT},
            {"role": "user", "content": f"{context}\n\n{question}"},
        ],
    )
    return response.choices[0].message.content
