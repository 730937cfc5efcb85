resource "aws_lambda_function" "summary" {
  function_name = "summary"
  role          = aws_iam_role.summary.arn
  runtime       = "python3.12"
  handler       = "app.handler"
  filename      = "summary.zip"

  environment {
    variables = {
      MODEL_ID       = "eu.anthropic.claude-3-7-sonnet-20250219-v1:0"
      EMBED_MODEL_ID = "amazon.titan-embed-text-v2:0"
    }
  }
}

resource "aws_bedrockagent_knowledge_base" "handbook" {
  name     = "handbook"
  role_arn = aws_iam_role.summary.arn

  knowledge_base_configuration {
    type = "VECTOR"
    vector_knowledge_base_configuration {
      embedding_model_arn = "arn:aws:bedrock:eu-central-1::foundation-model/cohere.embed-multilingual-v3"
    }
  }
}

resource "aws_bedrockagent_agent" "helper" {
  agent_name              = "helper"
  agent_resource_role_arn = aws_iam_role.summary.arn
  foundation_model        = "anthropic.claude-3-sonnet-20240229-v1:0"
}
