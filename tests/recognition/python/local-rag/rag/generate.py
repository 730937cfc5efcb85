import ollama
from openai import OpenAI

client = OpenAI(base_url="http://vllm:8000/v1", api_key="none")


def generate(prompt: str) -> str:
    response = client.chat.completions.create(
        model="meta-llama/Llama-3.1-8B-Instruct",
        messages=[{"role": "user", "content": prompt}],
    )
    return response.choices[0].message.content


def tag(prompt: str) -> str:
    return ollama.chat(model="mistral-nemo", messages=[{"role": "user", "content": prompt}])["message"]["content"]
