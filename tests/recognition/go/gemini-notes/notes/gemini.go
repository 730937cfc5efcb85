package notes

import (
	"context"

	"google.golang.org/genai"
)

func Summary(ctx context.Context, key, text string) (string, error) {
	client, err := genai.NewClient(ctx, &genai.ClientConfig{APIKey: key, Backend: genai.BackendGeminiAPI})
	if err != nil {
		return "", err
	}
	result, err := client.Models.GenerateContent(ctx, "gemini-2.5-flash", genai.Text(text), nil)
	if err != nil {
		return "", err
	}
	return result.Text(), nil
}
