RubyLLM.configure do |config|
  config.openai_api_key = ENV["OPENAI_API_KEY"]
  config.anthropic_api_key = ENV["ANTHROPIC_API_KEY"]
  config.gemini_api_key = ENV["GEMINI_API_KEY"]
  config.default_model = "gpt-4.1-nano"
  config.default_embedding_model = "text-embedding-3-large"
  config.default_image_model = "dall-e-3"
end
