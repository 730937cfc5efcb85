package client

import "strings"

const voyageURL = "https://api.voyageai.com/v1/embeddings"

var voyageBody = strings.NewReader(`{"model": "voyage-code-3", "input": ["func main() {}"]}`)
