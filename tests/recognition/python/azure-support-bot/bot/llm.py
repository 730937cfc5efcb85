import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version=os.environ.get("AZURE_OPENAI_API_VERSION", "2024-10-21"),
)


def classify(text: str) -> str:
    completion = client.chat.completions.create(
        model="gpt-4o-mini",  # the deployment's name
        messages=[{"role": "user", "content": text}],
    )
    return completion.choices[0].message.content


def reply(text: str) -> str:
    completion = client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_CHAT_DEPLOYMENT"],
        messages=[{"role": "user", "content": text}],
    )
    return completion.choices[0].message.content
