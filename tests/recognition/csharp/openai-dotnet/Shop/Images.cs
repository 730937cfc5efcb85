using OpenAI.Images;

namespace Shop;

public sealed class Images(string key)
{
    private readonly ImageClient _client = new("gpt-image-1", key);

    public Uri Draw(string prompt) => _client.GenerateImage(prompt).Value.ImageUri;
}
