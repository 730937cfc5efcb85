resource "aws_ecs_task_definition" "api" {
  family                   = "api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name    = "api"
      image   = "${var.registry}/api:${var.tag}"
      command = ["gunicorn", "app:app"]
      environment = [
        { name = "OPENAI_MODEL", value = "gpt-4-turbo-2024-04-09" },
        { name = "OPENAI_EMBEDDING_MODEL", value = "text-embedding-3-small" },
        { name = "ANTHROPIC_MODEL", value = "claude-3-5-sonnet-20240620" },
      ]
      secrets = [
        { name = "OPENAI_API_KEY", valueFrom = var.openai_secret_arn },
      ]
    }
  ])
}
