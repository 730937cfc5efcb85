require "anthropic"

module Reviewer
  CLIENT = Anthropic::Client.new(api_key: ENV.fetch("ANTHROPIC_API_KEY"))
  MODEL = "claude-sonnet-4-5-20250929".freeze

  def self.call(diff)
    CLIENT.messages.create(model: MODEL, max_tokens: 2048, messages: [{ role: "user", content: diff }])
  end

  def self.quick(diff)
    CLIENT.messages.create(model: :"claude-3-5-haiku-latest", max_tokens: 256, messages: [{ role: "user", content: diff }])
  end
end
