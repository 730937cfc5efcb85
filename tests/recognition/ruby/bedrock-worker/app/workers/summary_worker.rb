require "aws-sdk-bedrockruntime"

class SummaryWorker
  include Sidekiq::Worker

  MODEL_ID = "us.anthropic.claude-3-5-sonnet-20241022-v2:0"

  def perform(id)
    document = Document.find(id)
    response = client.converse(model_id: MODEL_ID, messages: [{ role: "user", content: [{ text: document.body }] }])
    document.update!(summary: response.output.message.content.first.text)
  end

  def embed(text)
    body = { texts: [text], input_type: "search_document" }.to_json
    client.invoke_model(model_id: "cohere.embed-english-v3", body:, content_type: "application/json")
  end

  private

  def client = @client ||= Aws::BedrockRuntime::Client.new(region: "us-west-2")
end
