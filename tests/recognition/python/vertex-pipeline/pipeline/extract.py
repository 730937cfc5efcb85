from google.genai import types

from pipeline.clients import claude, gemini


def extract(document: bytes) -> str:
    response = gemini.models.generate_content(
        model="gemini-2.0-flash-001",
        contents=[types.Part.from_bytes(data=document, mime_type="application/pdf"), "Extract the fields."],
    )
    return response.text


def check(text: str) -> str:
    message = claude.messages.create(
        model="claude-sonnet-4@20250514",
        max_tokens=512,
        messages=[{"role": "user", "content": text}],
    )
    return message.content[0].text
