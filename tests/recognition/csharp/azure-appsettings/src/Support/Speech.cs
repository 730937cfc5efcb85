using Azure.AI.OpenAI;

namespace Support;

public sealed class Speech(AzureOpenAIClient azure)
{
    // The deployment is called after the model, whisper.
    public async Task<string> Hear(string path) =>
        (await azure.GetAudioClient("whisper").TranscribeAudioAsync(path)).Value.Text;

    public string Small() => azure.GetChatClient("gpt-5-nano").CompleteChat("ping").Value.Content[0].Text;
}
