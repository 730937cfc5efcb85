resource "aws_ssm_parameter" "title_model" {
  name  = "/api/title-model"
  type  = "String"
  value = "gpt-4o-mini"
}
