using System.Net.Http.Json;

namespace Notes;

public sealed class Together(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(string content) => http.PostAsJsonAsync(
        "https://api.together.xyz/v1/chat/completions",
        new { model = "Qwen/Qwen2.5-72B-Instruct-Turbo", messages = new[] { new { role = "user", content } } });
}
