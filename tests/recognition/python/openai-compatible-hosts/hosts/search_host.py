import requests


def search(question: str) -> str:
    response = requests.post(
        "https://api.perplexity.ai/chat/completions",
        json={"model": "sonar-pro", "messages": [{"role": "user", "content": question}]},
        timeout=30,
    )
    return response.json()["choices"][0]["message"]["content"]
