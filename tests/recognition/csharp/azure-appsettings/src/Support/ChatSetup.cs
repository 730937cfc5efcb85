using Azure.AI.OpenAI;
using Azure.Identity;
using OpenAI.Chat;

namespace Support;

public static class ChatSetup
{
    public static ChatClient Create(IConfiguration configuration)
    {
        var azure = new AzureOpenAIClient(new Uri(configuration["AzureOpenAI:Endpoint"]!), new DefaultAzureCredential());
        return azure.GetChatClient(configuration["AzureOpenAI:ChatDeployment"] ?? "gpt-35-turbo");
    }
}
