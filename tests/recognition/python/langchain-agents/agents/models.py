from langchain.chat_models import init_chat_model
from langchain_anthropic import ChatAnthropic
from langchain_cohere import CohereEmbeddings
from langchain_google_genai import ChatGoogleGenerativeAI
from langchain_groq import ChatGroq
from langchain_mistralai import ChatMistralAI

planner = ChatAnthropic(model="claude-opus-5", max_tokens=8_192)
writer = ChatAnthropic(model_name="claude-3-7-sonnet-latest", timeout=60)
router = ChatGroq(model="llama-3.3-70b-versatile", temperature=0)
coder = ChatMistralAI(model="codestral-latest")
viewer = ChatGoogleGenerativeAI(model="gemini-2.5-pro")
critic = init_chat_model("openai:o3-mini")
judge = init_chat_model("gpt-4.1", model_provider="openai")
embeddings = CohereEmbeddings(model="embed-multilingual-v3.0")
