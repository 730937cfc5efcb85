#!/usr/bin/env bash
set -euo pipefail

az deployment group create --resource-group rg-ai --template-file azuredeploy.json
az cognitiveservices account deployment create --resource-group rg-ai --name oai \
  --deployment-name mini --model-name gpt-4o-mini --model-version 2024-07-18 --model-format OpenAI \
  --sku-name Standard --sku-capacity 20
