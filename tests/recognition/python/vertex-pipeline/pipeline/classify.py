import vertexai
from vertexai.generative_models import GenerativeModel

vertexai.init(project="acme-docs", location="europe-west1")
classifier = GenerativeModel("gemini-2.5-flash-lite")


def kind(text: str) -> str:
    return classifier.generate_content(f"Which kind of document is this?\n{text}").text
