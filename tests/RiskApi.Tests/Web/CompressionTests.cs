using System.Net;

namespace RiskApi.Tests.Web;

/// <summary>Answers are small on the wire, and no length tells a secret.</summary>
public sealed class CompressionTests(RiskApiService service)
{
    private const string Project = """{"dependencies":[{"model":"openai/gpt-4.1"}]}""";

    [Theory]
    [InlineData("/openapi/v1.json", "br")]
    [InlineData("/openapi/v1.json", "gzip")]
    [InlineData("/v1/models", "br")]
    [InlineData("/v1/models/nobody", "gzip")]
    [InlineData("/v1/portfolio/bands.svg", "gzip")]
    public async Task Answers_are_compressed_as_the_client_takes_them(string path, string encoding)
    {
        using var answer = await service.Send(HttpMethod.Get, path, headers: ("Accept-Encoding", encoding));

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task An_answer_that_is_kept_is_kept_for_its_encoding_alone()
    {
        foreach (var encoding in (string[])["br", "identity", "gzip", "br"])
        {
            using var answer = await service.Send(HttpMethod.Post, "/v1/assessments", Project, headers: ("Accept-Encoding", encoding));
            Assert.Equal(encoding is "identity" ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        }
    }

    [Theory]
    [InlineData("/v1/keys")]
    [InlineData("/v1/subscriptions")]
    public async Task What_a_write_answers_is_not_compressed(string path)
    {
        using var answer = await service.Send(HttpMethod.Post, path, "{}", headers: ("Accept-Encoding", "br"));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_document_is_not_sent_again_to_whoever_has_it()
    {
        using var first = await service.Send(HttpMethod.Get, "/openapi/v1.json");
        using var again = await service.Send(HttpMethod.Get, "/openapi/v1.json", headers: ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task There_is_one_document()
    {
        using var another = await service.Send(HttpMethod.Get, "/openapi/v2.json");

        Assert.Equal(HttpStatusCode.NotFound, another.StatusCode);
    }
}
