package com.acme

import com.aallam.openai.api.chat.ChatCompletionRequest
import com.aallam.openai.api.chat.ChatMessage
import com.aallam.openai.api.chat.ChatRole
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI

class Ai(private val openAI: OpenAI) {

    private val chatModel = ModelId("gpt-4o-2024-11-20")

    suspend fun ask(question: String): String? {
        val request = ChatCompletionRequest(model = chatModel, messages = listOf(ChatMessage(ChatRole.User, question)))
        return openAI.chatCompletion(request).choices.first().message.content
    }

    suspend fun moderate(text: String) = openAI.moderations(text, model = ModelId("text-moderation-latest"))
}
