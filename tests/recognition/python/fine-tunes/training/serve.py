from openai import OpenAI

INTENTS = "ft:gpt-4o-mini-2024-07-18:acme-support:intents:A1b2C3d4"
TONE = "ft:gpt-3.5-turbo-0125:acme-support::9ZyXwVuT"


def intent(text: str) -> str:
    return OpenAI().chat.completions.create(model=INTENTS, messages=[{"role": "user", "content": text}]).choices[0].message.content
