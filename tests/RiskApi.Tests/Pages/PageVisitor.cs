using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RiskApi.Tests.Pages;

/// <summary>A browser without scripts, as far as tests of pages need one: it keeps cookies, and sends the forms that it is shown.</summary>
internal sealed class PageVisitor(RiskApiService service) : IDisposable
{
    private readonly HttpClient _client = service.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    public Task<SeenPage> Open(string path, params (string Name, string Value)[] headers) => Send(new(HttpMethod.Get, path), headers);

    /// <summary>Sends fields to a path, with the anti-forgery token of the page that shows the form.</summary>
    public async Task<SeenPage> Submit(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = (await Open(page)).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await Post(path, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Sends fields as they are.</summary>
    public Task<SeenPage> Post(string path, params IEnumerable<(string Name, string Value)> fields) => Send(
        new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) }, []);

    public Task<SeenPage> Delete(string path) => Send(new(HttpMethod.Delete, path), [("If-Match", "*")]);

    public void Dispose() => _client.Dispose();

    private async Task<SeenPage> Send(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(answer.StatusCode, answer.Headers, answer.Content.Headers.ContentType?.MediaType, text, new HtmlParser().ParseDocument(text));
    }
}

/// <summary>A page as it was answered.</summary>
internal sealed record SeenPage(HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, string Text, IDocument Html)
{
    /// <summary>Where the answer leads on to; null where it is a page.</summary>
    public string? Location => Headers.Location?.OriginalString;

    /// <summary>What the page says, without its markup.</summary>
    public string Words => Html.QuerySelector("main")?.TextContent ?? "";
}
