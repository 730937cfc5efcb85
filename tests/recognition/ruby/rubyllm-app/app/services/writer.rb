class Writer
  def draft(topic)
    RubyLLM.chat(model: "claude-3-7-sonnet-20250219").ask("Write about #{topic}").content
  end

  def review(text)
    chat = RubyLLM.chat
    chat.with_model("claude-opus-4-5").with_temperature(0).ask(text).content
  end

  def cloud(text)
    RubyLLM.chat(model: "gemini-2.5-flash", provider: :gemini).ask(text).content
  end

  def vertex(text)
    RubyLLM.chat(model: "gemini-2.5-pro", provider: :vertexai).ask(text).content
  end

  def aws(text)
    RubyLLM.chat(model: "anthropic.claude-3-5-haiku-20241022-v1:0", provider: :bedrock).ask(text).content
  end

  def local(text)
    RubyLLM.chat(model: "mistral-nemo", provider: :ollama, assume_model_exists: true).ask(text).content
  end
end
