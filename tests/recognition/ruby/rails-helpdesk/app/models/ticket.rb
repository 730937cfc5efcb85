class Ticket < ApplicationRecord
  has_neighbors :embedding
  belongs_to :command, optional: true
  enum :kind, { summarize: 0, embed: 1, coral: 2, ada: 3 }

  validates :summary, length: { maximum: 500 }

  def answer!
    response = OpenAI::Client.new.chat(
      parameters: {
        model: "gpt-4-0613",
        messages: [{ role: "user", content: body }],
        temperature: 0.2
      }
    )
    update!(answer: response.dig("choices", 0, "message", "content"))
  end
end
