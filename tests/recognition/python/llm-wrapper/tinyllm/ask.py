from anthropic import Anthropic
from openai import OpenAI

DEFAULT_MODEL = "gpt-4.1-mini"
DEFAULT_CLAUDE = "claude-sonnet-4-6"


def ask(prompt: str, model: str = DEFAULT_MODEL) -> str:
    if model.startswith("claude"):
        message = Anthropic().messages.create(model=model, max_tokens=1024, messages=[{"role": "user", "content": prompt}])
        return message.content[0].text
    return OpenAI().responses.create(model=model, input=prompt).output_text


def title(prompt: str) -> str:
    return ask(f"A title for: {prompt}", model="gpt-5-nano")
