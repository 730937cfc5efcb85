require "langchain"

class Search
  def openai
    Langchain::LLM::OpenAI.new(
      api_key: ENV["OPENAI_API_KEY"],
      default_options: { chat_model: "gpt-4o-2024-05-13", embedding_model: "text-embedding-ada-002" }
    )
  end

  def azure
    Langchain::LLM::Azure.new(
      api_key: ENV["AZURE_API_KEY"],
      llm_options: { api_type: :azure },
      chat_deployment_url: "https://contoso.openai.azure.com/openai/deployments/gpt-4o",
      embedding_deployment_url: "https://contoso.openai.azure.com/openai/deployments/text-embedding-3-small"
    )
  end

  def cohere
    Langchain::LLM::Cohere.new(api_key: ENV["COHERE_API_KEY"], default_options: { chat_model: "command-r-plus-08-2024" })
  end

  def gemini
    Langchain::LLM::GoogleGemini.new(api_key: ENV["GOOGLE_API_KEY"], default_options: { chat_model: "gemini-1.5-pro" })
  end

  def vertex
    Langchain::LLM::GoogleVertexAI.new(project_id: "acme", region: "us-central1", default_options: { chat_model: "gemini-2.0-flash" })
  end

  def mistral
    Langchain::LLM::MistralAI.new(api_key: ENV["MISTRAL_API_KEY"], default_options: { chat_model: "mistral-large-latest" })
  end

  def ollama
    Langchain::LLM::Ollama.new(url: "http://localhost:11434", default_options: { chat_model: "llama3.1" })
  end
end
