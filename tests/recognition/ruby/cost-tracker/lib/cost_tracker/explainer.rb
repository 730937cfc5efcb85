require "openai"

module CostTracker
  class Explainer
    DEFAULT_MODEL = "gpt-5-nano"

    def explain(bill, model: DEFAULT_MODEL)
      OpenAI::Client.new.responses.create(parameters: { model:, input: "Explain: #{bill}" })
    end

    def translate(text)
      OpenAI::Client.new.responses.create(parameters: { model: "gpt-5.4-mini", input: "Translate: #{text}" })
    end
  end
end
