variable "registry" { type = string }
variable "tag" { type = string }
variable "openai_secret_arn" { type = string }

variable "review_model" {
  type    = string
  default = "claude-opus-4-20250514"

  validation {
    condition     = startswith(var.review_model, "claude-")
    error_message = "Only models of Anthropic, such as claude-3-opus-20240229."
  }
}

variable "instance_type" {
  type    = string
  default = "m5.large"
}
