from groq import Groq

client = Groq()


def transcribe(path: str) -> str:
    with open(path, "rb") as audio:
        return client.audio.transcriptions.create(file=audio, model="whisper-large-v3-turbo").text


def think(prompt: str) -> str:
    return client.chat.completions.create(model="openai/gpt-oss-120b", messages=[{"role": "user", "content": prompt}]).choices[0].message.content
