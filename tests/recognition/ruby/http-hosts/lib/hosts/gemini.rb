require "gemini-ai"

GEMINI = Gemini.new(
  credentials: { service: "generative-language-api", api_key: ENV["GOOGLE_API_KEY"] },
  options: { model: "gemini-2.0-flash", server_sent_events: true }
)
