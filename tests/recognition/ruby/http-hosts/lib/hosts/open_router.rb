require "open_router"

OpenRouter.configure { |config| config.access_token = ENV["OPENROUTER_API_KEY"] }

def ask(text)
  OpenRouter::Client.new.complete([{ role: "user", content: text }], model: "mistralai/mistral-nemo")
end

def ask_claude(text)
  OpenRouter::Client.new.complete([{ role: "user", content: text }], model: "anthropic/claude-3.5-haiku")
end
