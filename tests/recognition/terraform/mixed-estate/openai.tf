module "assistant" {
  source  = "./modules/service"
  name    = "assistant"
  image   = "assistant:5"
  openai_model = "gpt-4.1-nano-2025-04-14"
}

module "azure_assistant" {
  source = "./modules/azure-openai"

  model_deployments = [
    {
      name          = "gpt-4-turbo"
      model_name    = "gpt-4"
      model_version = "turbo-2024-04-09"
      scale_type    = "Standard"
    },
    {
      name          = "dall-e-3"
      model_name    = "dall-e-3"
      model_version = "3.0"
      scale_type    = "Standard"
    },
  ]
}
