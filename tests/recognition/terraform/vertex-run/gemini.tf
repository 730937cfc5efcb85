resource "google_cloud_run_v2_job" "nightly" {
  name     = "nightly"
  location = "europe-west1"

  template {
    template {
      containers {
        image = "europe-docker.pkg.dev/acme/nightly:1"

        env {
          name = "GEMINI_API_KEY"
          value_source {
            secret_key_ref {
              secret  = "gemini"
              version = "latest"
            }
          }
        }

        env {
          name  = "GEMINI_MODEL"
          value = "gemini-2.5-flash-lite"
        }
      }
    }
  }
}
