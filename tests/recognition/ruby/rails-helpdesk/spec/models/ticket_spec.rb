RSpec.describe Ticket do
  it "asks the model" do
    stub_request(:post, "https://api.openai.com/v1/chat/completions").with(body: hash_including(model: "gpt-4-0613"))
  end
end
