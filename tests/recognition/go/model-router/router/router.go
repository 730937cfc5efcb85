package router

import (
	"regexp"
	"strings"
)

var reasoning = regexp.MustCompile(`^(o1|o3|o4-mini|gpt-5)(-|$)`)

func supportsTemperature(model string) bool {
	return !reasoning.MatchString(model) && !strings.HasPrefix(model, "deepseek-reasoner")
}

const defaultModel = "gpt-4.1"
