require "gemini-ai"

VERTEX = Gemini.new(
  credentials: { service: "vertex-ai-api", region: "us-east4", file_path: "google-credentials.json" },
  options: { model: "gemini-2.5-flash", server_sent_events: true }
)
