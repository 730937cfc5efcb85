package etl

import "strings"

// family tells how a request's body must look.
func family(modelID string) string {
	switch {
	case strings.HasPrefix(modelID, "anthropic.claude-3"):
		return "messages"
	case strings.HasPrefix(modelID, "anthropic.claude-v2"):
		return "completions"
	case strings.Contains(modelID, "meta.llama"):
		return "llama"
	}
	return "titan"
}
