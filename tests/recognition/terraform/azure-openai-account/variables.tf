variable "environment" {
  type    = string
  default = "prod"
}

variable "location" {
  type        = string
  default     = "swedencentral"
  description = "A region that offers gpt-4o as GlobalStandard."
}
