resource "kubernetes_config_map" "chat" {
  metadata {
    name = "chat"
  }

  data = {
    LLM_PROVIDER      = "openai"
    LLM_MODEL         = "gpt-5"
    MODERATION_MODEL  = "omni-moderation-latest"
    COHERE_RERANK     = "rerank-english-v3.0"
  }
}

resource "kubernetes_deployment" "vllm" {
  metadata {
    name = "vllm"
  }

  spec {
    selector {
      match_labels = { app = "vllm" }
    }

    template {
      metadata {
        labels = { app = "vllm" }
      }

      spec {
        container {
          name    = "vllm"
          image   = "vllm/vllm-openai:v0.8.5"
          command = ["vllm", "serve", "mistralai/Mixtral-8x7B-Instruct-v0.1"]
        }
      }
    }
  }
}
