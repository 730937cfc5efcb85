require "faraday"
require "openai"

module Hosts
  def self.groq
    client = OpenAI::Client.new(access_token: ENV["GROQ_API_KEY"], uri_base: "https://api.groq.com/openai")
    client.chat(parameters: { model: "llama-3.1-8b-instant", messages: [{ role: "user", content: "Hi" }] })
  end
end
