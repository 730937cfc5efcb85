require "openai"

AZURE = OpenAI::Client.new(
  access_token: ENV["AZURE_OPENAI_API_KEY"],
  uri_base: "https://contoso.openai.azure.com/openai/deployments/gpt-4o-mini",
  api_type: :azure,
  api_version: "2024-10-21"
)
