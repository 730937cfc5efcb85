using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace RiskApi.Web.Errors;

/// <summary>A JSON body as it was sent.</summary>
/// <param name="Utf8">Its bytes.</param>
internal sealed record SentBody(ReadOnlyMemory<byte> Utf8);

/// <summary>Keeps the JSON body of a request until it is answered: binding stops at the first fault, and all of them are to be named.</summary>
/// <remarks>The body is left to be read by whoever binds it.</remarks>
internal sealed class SentBodies(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        if (http.Request.HasJsonContentType() && TakesJson(http.GetEndpoint()))
        {
            http.Features.Set(new SentBody(await Read(http.Request.BodyReader, http.RequestAborted)));
        }

        await next(http);
    }

    /// <summary>Files are no bodies of a schema, and may be many times as large.</summary>
    private static bool TakesJson(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type && type != typeof(JsonElement) && type != typeof(byte[]);

    private static async ValueTask<ReadOnlyMemory<byte>> Read(PipeReader body, CancellationToken cancel)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancel);
            if (read.IsCompleted)
            {
                var utf8 = read.Buffer.ToArray();
                body.AdvanceTo(read.Buffer.Start);
                return utf8;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
