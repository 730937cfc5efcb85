variable "deployments" {
  description = "Models to deploy, by the name of the deployment"
  type = map(object({
    model    = string
    version  = string
    capacity = number
  }))
  default = {
    chat = {
      model    = "gpt-4o"
      version  = "2024-11-20"
      capacity = 50
    }
    small = {
      model    = "gpt-4o-mini"
      version  = "2024-07-18"
      capacity = 200
    }
    vectors = {
      model    = "text-embedding-ada-002"
      version  = "2"
      capacity = 120
    }
  }
}
