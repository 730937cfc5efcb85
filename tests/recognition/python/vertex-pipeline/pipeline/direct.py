from google import genai

client = genai.Client(vertexai=True, project="acme-docs", location="global")
answer = client.models.generate_content(model="gemini-3.5-flash", contents="ping")
