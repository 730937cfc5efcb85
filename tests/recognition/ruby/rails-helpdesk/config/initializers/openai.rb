OpenAI.configure do |config|
  config.access_token = Rails.application.credentials.dig(:openai, :key)
  config.log_errors = Rails.env.development?
end

Rails.application.config.x.chat_model = ENV.fetch("CHAT_MODEL", "gpt-4o-mini")
Rails.application.config.x.embedding_model = "text-embedding-3-small"
