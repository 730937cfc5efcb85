resource "azapi_resource" "claude" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "reviewer"
  parent_id = azurerm_cognitive_account.foundry.id

  body = {
    sku = { name = "GlobalStandard", capacity = 1 }
    properties = {
      model = {
        format  = "OpenAI"
        name    = "gpt-5-mini"
        version = "2025-08-07"
      }
    }
  }
}

resource "azapi_resource" "deepseek" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "thinker"
  parent_id = azurerm_cognitive_account.foundry.id

  body = {
    sku = { name = "GlobalStandard", capacity = 1 }
    properties = {
      model = {
        format = "DeepSeek"
        name   = "DeepSeek-R1"
      }
    }
  }
}
