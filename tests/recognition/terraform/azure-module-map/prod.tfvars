account_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/oai"
deployments = {
  chat    = { model = "gpt-4.1", version = "2025-04-14", capacity = 300 }
  reason  = { model = "o3-mini", version = "2025-01-31", capacity = 20 }
  vectors = { model = "text-embedding-3-small", version = "1", capacity = 350 }
}
