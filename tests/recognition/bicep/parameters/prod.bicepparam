using 'main.bicep'

param chatModelName = 'gpt-4.1'
param chatModelVersion = '2025-04-14'
param embeddingModelName = 'text-embedding-3-large'
param embeddingModelVersion = '1'
