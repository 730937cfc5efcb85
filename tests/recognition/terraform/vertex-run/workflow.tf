resource "google_workflows_workflow" "digest" {
  name   = "digest"
  region = "europe-west1"

  source_contents = <<-YAML
    main:
      steps:
        - call:
            call: http.post
            args:
              url: https://europe-west1-aiplatform.googleapis.com/v1/projects/acme/locations/europe-west1/publishers/google/models/gemini-2.0-flash-001:generateContent
              auth:
                type: OAuth2
  YAML
}
