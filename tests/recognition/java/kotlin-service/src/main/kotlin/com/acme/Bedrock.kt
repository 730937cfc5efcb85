package com.acme

import aws.sdk.kotlin.services.bedrockruntime.BedrockRuntimeClient
import aws.sdk.kotlin.services.bedrockruntime.model.ConverseRequest

suspend fun BedrockRuntimeClient.ask() = converse(ConverseRequest { modelId = "mistral.mistral-large-2402-v1:0" })
