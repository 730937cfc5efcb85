module CostTracker
  module Family
    SUPPORTED_MODELS = %w[gpt-4o gpt-4o-mini gpt-4-turbo claude-3-opus-20240229 claude-3-haiku-20240307].freeze

    def self.of(model)
      case model
      when /\Agpt-4o/ then :gpt4o
      when /\Agpt-3\.5-turbo/, "text-davinci-003" then :legacy
      when /\Aclaude-3/ then :claude
      else :other
      end
    end

    def self.reasoning?(model) = model.start_with?("o1", "o3", "gpt-5")
  end
end
