resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"

  template {
    containers {
      image = "europe-docker.pkg.dev/acme/api:3"

      env {
        name  = "VERTEX_MODEL"
        value = "gemini-2.5-flash"
      }

      env {
        name  = "VERTEX_EMBEDDING_MODEL"
        value = "text-embedding-005"
      }

      env {
        name  = "CLAUDE_MODEL"
        value = "claude-sonnet-4@20250514"
      }
    }
  }
}
