package notes

import (
	"context"

	"google.golang.org/genai"
)

func Archive(ctx context.Context, text string) (*genai.GenerateContentResponse, error) {
	client, err := genai.NewClient(ctx, &genai.ClientConfig{Project: "acme", Location: "us-central1", Backend: genai.BackendVertexAI})
	if err != nil {
		return nil, err
	}
	return client.Models.GenerateContent(ctx, "gemini-2.5-pro", genai.Text(text), nil)
}
