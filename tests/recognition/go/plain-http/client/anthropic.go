package client

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type request struct {
	Model     string    `json:"model"`
	MaxTokens int       `json:"max_tokens"`
	Messages  []message `json:"messages"`
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

func Ask(key, content string) (*http.Response, error) {
	body, err := json.Marshal(request{Model: "claude-3-haiku-20240307", MaxTokens: 256, Messages: []message{{"user", content}}})
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequest(http.MethodPost, "https://api.anthropic.com/v1/messages", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("x-api-key", key)
	r.Header.Set("anthropic-version", "2023-06-01")
	return http.DefaultClient.Do(r)
}
