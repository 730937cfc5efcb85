package notes

import "github.com/google/generative-ai-go/genai"

func model(client *genai.Client) *genai.GenerativeModel {
	return client.GenerativeModel("gemini-1.5-flash")
}

func embedder(client *genai.Client) *genai.EmbeddingModel {
	return client.EmbeddingModel("text-embedding-004")
}
