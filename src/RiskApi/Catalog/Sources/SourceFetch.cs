using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Imports;
using RiskApi.Storage.Catalog;
using RiskApi.Web.Outbound;

namespace RiskApi.Catalog.Sources;

/// <summary>Fetches sources over HTTP, within limits; a source that has not changed since is not sent again.</summary>
internal sealed class SourceFetch(IOptions<CatalogSourceOptions> sources, IOptions<CatalogImportOptions> imports, HttpMessageHandler handler) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(handler);

    public SourceFetch(IOptions<CatalogSourceOptions> sources, IOptions<CatalogImportOptions> imports)
        : this(sources, imports, OutboundConnections.Handler(sources.Value.AllowPrivateAddresses ? _ => true : PublicAddresses.Contain))
    {
    }

    /// <summary>What a source holds.</summary>
    /// <param name="source">The source.</param>
    /// <param name="seen">What was fetched before; null where nothing was.</param>
    /// <param name="cancel">Cancels the fetch.</param>
    /// <exception cref="SourceException">It cannot be fetched.</exception>
    public async Task<FetchedFeed> Get(CatalogSource source, SourceState? seen, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(TimeSpan.FromSeconds(sources.Value.TimeoutSeconds));
        try
        {
            return await Get(new Uri(source.Url), source, seen, time.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new SourceException($"It took longer than {sources.Value.TimeoutSeconds} seconds; CatalogSources:TimeoutSeconds is the limit.");
        }
        catch (HttpRequestException failure)
        {
            throw new SourceException(failure.InnerException is ForbiddenAddressException refused
                ? $"{refused.Message.TrimEnd('.')}; set CatalogSources:AllowPrivateAddresses to fetch from inside of your network."
                : failure.Message);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<FetchedFeed> Get(Uri address, CatalogSource source, SourceState? seen, CancellationToken cancel)
    {
        for (var redirects = 0; ; redirects++)
        {
            Check(address);
            using var request = Request(address, seen, redirects == 0 ? source.Authorization : null);
            using var response = await _http.SendAsync(request, cancel);
            if (response.Headers.Location is { } next && response.StatusCode is HttpStatusCode.Moved
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect)
            {
                address = redirects < sources.Value.MaxRedirects
                    ? new Uri(address, next)
                    : throw new SourceException($"It redirects more than {sources.Value.MaxRedirects} times.");
                continue;
            }

            if (response.StatusCode == HttpStatusCode.NotModified)
            {
                return new(null, seen?.Etag, seen?.LastModified);
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new SourceException($"{address.GetLeftPart(UriPartial.Path)} answered {(int)response.StatusCode}.");
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            return await FeedBody.Read(body, imports.Value.MaxBytes, cancel) is { } content
                ? new(content, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("R"))
                : throw new SourceException($"It is longer than {imports.Value.MaxBytes} bytes; CatalogImports:MaxBytes is the limit.");
        }
    }

    private void Check(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(sources.Value.AllowPrivateAddresses && address.Scheme == Uri.UriSchemeHttp))
        {
            throw new SourceException($"'{address.GetLeftPart(UriPartial.Path)}' is not an https address.");
        }
    }

    private static HttpRequestMessage Request(Uri address, SourceState? seen, string? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("RiskApi", "1"));
        request.Headers.TryAddWithoutValidation("If-None-Match", seen?.Etag);
        request.Headers.TryAddWithoutValidation("If-Modified-Since", seen?.LastModified);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }
}

/// <summary>What was fetched.</summary>
/// <param name="Content">The feed; null where it has not changed since.</param>
/// <param name="Etag">Its entity tag.</param>
/// <param name="LastModified">When it was modified last, as the source writes it.</param>
internal sealed record FetchedFeed(ReadOnlyMemory<byte>? Content, string? Etag, string? LastModified);

/// <summary>A source cannot be fetched.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class SourceException(string message) : IOException(message);
