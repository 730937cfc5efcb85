from together import Together

client = Together()


def ask(prompt: str) -> str:
    return client.chat.completions.create(
        model="meta-llama/Llama-3.3-70B-Instruct-Turbo",
        messages=[{"role": "user", "content": prompt}],
    ).choices[0].message.content
