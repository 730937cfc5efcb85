using System.Text;

namespace RiskApi.Tests;

internal static class HttpClientExtensions
{
    /// <summary>Creates something by PUT.</summary>
    public static async Task<HttpResponseMessage> PutAsJson(this HttpClient client, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "If-None-Match", "*" } }
        };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
