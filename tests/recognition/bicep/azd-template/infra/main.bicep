targetScope = 'subscription'

param environmentName string
param location string

param openAiChatGptDeployment string = 'gpt-35-turbo'
param openAiChatGptModelName string = 'gpt-35-turbo'
param openAiChatGptModelVersion string = '0125'
param openAiEmbeddingModelName string = 'text-embedding-ada-002'
param openAiGpt4vModelName string = 'gpt-4o'
param openAiGpt4vModelVersion string = '2024-08-06'
