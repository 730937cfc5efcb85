locals {
  litellm = {
    model_list = [
      { model_name = "big", litellm_params = { model = "anthropic/claude-opus-4-1-20250805" } },
      { model_name = "small", litellm_params = { model = "groq/llama-3.1-8b-instant" } },
      { model_name = "azure", litellm_params = { model = "azure/gpt-4o-mini" } },
    ]
  }
}
