resource "helm_release" "open_webui" {
  name       = "open-webui"
  repository = "https://helm.openwebui.com"
  chart      = "open-webui"

  set {
    name  = "env.DEFAULT_MODELS"
    value = "gpt-4.1"
  }
}
