from anthropic import Anthropic
from openai import OpenAI

# Ordered for the day on which the vendor opens them to us.
NEXT_CLAUDE = "claude-opus-6"
NEXT_GPT = "gpt-7-mini"


def try_next(prompt: str) -> str:
    return OpenAI().responses.create(model=NEXT_GPT, input=prompt).output_text
