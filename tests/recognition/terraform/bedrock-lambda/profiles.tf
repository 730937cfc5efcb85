resource "aws_bedrock_inference_profile" "team" {
  name = "team-a"

  model_source {
    copy_from = "arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0"
  }
}

resource "aws_bedrock_provisioned_model_throughput" "titan" {
  provisioned_model_name = "titan"
  model_arn              = "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-text-express-v1"
  model_units            = 1
}
