import boto3

agent = boto3.client("bedrock-agent-runtime")
ARN = "arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3-5-sonnet-20240620-v1:0"


def ask(question: str, knowledge_base_id: str) -> str:
    response = agent.retrieve_and_generate(
        input={"text": question},
        retrieveAndGenerateConfiguration={
            "type": "KNOWLEDGE_BASE",
            "knowledgeBaseConfiguration": {"knowledgeBaseId": knowledge_base_id, "modelArn": ARN},
        },
    )
    return response["output"]["text"]
