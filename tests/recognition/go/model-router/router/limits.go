package router

// ContextWindows says how many tokens fit; it decides what is cut off, not which model is called.
var ContextWindows = map[string]int{
	"gpt-4o":                     128_000,
	"gpt-4-32k":                  32_768,
	"claude-3-5-sonnet-20241022": 200_000,
	"gemini-1.5-pro":             2_097_152,
	"mixtral-8x7b-32768":         32_768,
}
