resource "cloudflare_workers_script" "edge" {
  account_id  = var.account_id
  script_name = "edge"
  content     = file("edge.js")

  bindings = [
    { name = "MODEL", type = "plain_text", text = "claude-haiku-4-5-20251001" },
    { name = "NEXT_MODEL", type = "plain_text", text = "claude-opus-6" },
  ]
}
