from openai import OpenAI

client = OpenAI(base_url="https://openrouter.ai/api/v1", api_key="...")


def ask(prompt: str) -> str:
    return client.chat.completions.create(
        model="anthropic/claude-sonnet-4.5",
        messages=[{"role": "user", "content": prompt}],
        extra_body={"models": ["openai/gpt-4o", "google/gemini-2.5-flash"]},
    ).choices[0].message.content
