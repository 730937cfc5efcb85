"""A hosted model grades answers once a night; all else stays in the house."""

from anthropic import Anthropic

grader = Anthropic()


def grade(question: str, answer: str) -> int:
    message = grader.messages.create(
        model="claude-haiku-4-5",
        max_tokens=10,
        messages=[{"role": "user", "content": f"Grade from 1 to 5.\n{question}\n{answer}"}],
    )
    return int(message.content[0].text)


def second_opinion(question: str, answer: str) -> int:
    message = grader.messages.create(
        model="claude-opus-4-1-20250805",
        max_tokens=10,
        messages=[{"role": "user", "content": f"Grade from 1 to 5.\n{question}\n{answer}"}],
    )
    return int(message.content[0].text)


def third_opinion(client, text: str) -> str:
    return client.messages.create(model="claude-sonnet-5-5", max_tokens=10, messages=[{"role": "user", "content": text}]).content[0].text
