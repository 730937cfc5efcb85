import json
import os

import boto3

bedrock = boto3.client("bedrock-runtime", region_name="eu-central-1")
MODEL_ID = os.environ["MODEL_ID"]
FALLBACK_MODEL_ID = "anthropic.claude-3-haiku-20240307-v1:0"


def summarise(text: str, model_id: str = MODEL_ID) -> str:
    response = bedrock.converse(
        modelId=model_id,
        messages=[{"role": "user", "content": [{"text": text}]}],
        inferenceConfig={"maxTokens": 2048, "temperature": 0.2},
    )
    return response["output"]["message"]["content"][0]["text"]


def keywords(text: str) -> list[str]:
    body = json.dumps({"inputText": text, "textGenerationConfig": {"maxTokenCount": 256}})
    response = bedrock.invoke_model(modelId="amazon.titan-text-express-v1", body=body)
    return json.loads(response["body"].read())["results"][0]["outputText"].split(",")


def handler(event, context):
    command = event.get("command", "summarize")
    if command == "keywords":
        return keywords(event["text"])
    return summarise(event["text"])
