package bot

import (
	"context"

	"github.com/tmc/langchaingo/llms/googleai"
	"github.com/tmc/langchaingo/llms/googleai/vertex"
)

func Gemini(ctx context.Context) (*googleai.GoogleAI, error) {
	return googleai.New(ctx, googleai.WithDefaultModel("gemini-2.0-flash"))
}

func Vertex(ctx context.Context) (*vertex.Vertex, error) {
	return vertex.New(ctx, googleai.WithCloudProject("acme"), googleai.WithDefaultModel("gemini-2.0-flash"))
}
