import os

from anthropic import AnthropicVertex
from google import genai

PROJECT = os.environ["GOOGLE_CLOUD_PROJECT"]

gemini = genai.Client(vertexai=True, project=PROJECT, location="europe-west1")
claude = AnthropicVertex(project_id=PROJECT, region="europe-west1")
