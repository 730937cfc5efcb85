using System.Net.Mime;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace RiskApi.Web.Document;

/// <summary>Serves the OpenAPI document as it was made for the first who asked; it says the same for the life of the process.</summary>
/// <param name="make">Makes the document, and writes it as an answer.</param>
internal sealed class PublishedDocument(RequestDelegate make)
{
    private FileContentHttpResult? _kept;

    /// <summary>Answers with the document, or that the client has it already.</summary>
    public async Task Answer(HttpContext http) => await (_kept ??= await Make(http)).ExecuteAsync(http);

    private async Task<FileContentHttpResult> Make(HttpContext http)
    {
        var json = await WrittenBody.Of(http, () => make(http));

        // Weak: the same document is sent in several encodings.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(..8))}\"", isWeak: true);
        return TypedResults.File(json, MediaTypeNames.Application.Json, entityTag: tag);
    }
}
