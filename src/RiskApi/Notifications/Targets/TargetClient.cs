using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using RiskApi.Web.Outbound;

namespace RiskApi.Notifications.Targets;

/// <summary>Sends messages to targets, within limits; it follows no redirect, and connects to checked addresses only.</summary>
internal sealed class TargetClient : IDisposable
{
    private const int LongestAnswer = 300;

    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;

    public TargetClient(IOptions<NotificationOptions> options, TimeProvider time)
    {
        var handler = OutboundConnections.Handler(options.Value.AllowPrivateAddresses ? _ => true : PublicAddresses.Contain);

        // Without it no span is made of a request: a span holds the address, and the address is a secret.
        handler.ActivityHeadersPropagator = null;
        _http = new(handler);
        _time = time;
        _timeout = options.Value.Timeout;
    }

    /// <summary>Sends a message.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="content">The message, with its headers.</param>
    /// <param name="headers">Headers beside those of the content.</param>
    /// <param name="secrets">What must not show in the answer that is kept.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<TargetAnswer> Post(
        Uri url, HttpContent content, IEnumerable<(string Name, string Value)> headers, IEnumerable<string> secrets, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("RiskApi", "1"));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var begun = Stopwatch.GetTimestamp();
        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            using var response = await _http.SendAsync(request, limit.Token);
            var text = await Beginning(response.Content, limit.Token);
            return new((int)response.StatusCode, Cleared(text, url, secrets), RetryAfter(response.Headers.RetryAfter), Stopwatch.GetElapsedTime(begun));
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            return new(null, Cleared(Reason(failure), url, secrets), null, Stopwatch.GetElapsedTime(begun));
        }
    }

    public void Dispose() => _http.Dispose();

    private string Reason(Exception failure) => failure switch
    {
        OperationCanceledException => $"It took longer than {_timeout.TotalSeconds:0} seconds.",
        { InnerException: ForbiddenAddressException } or ForbiddenAddressException =>
            "The target is at an address that the internet does not reach; whoever runs the service can allow that by Notifications:AllowPrivateAddresses.",
        _ => failure.Message,
    };

    private static async Task<string> Beginning(HttpContent content, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var bytes = new byte[LongestAnswer * 4];
        return Encoding.UTF8.GetString(bytes, 0, await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel));
    }

    /// <summary>A text in a line, without what the target may have repeated of what nobody may read.</summary>
    private static string? Cleared(string text, Uri url, IEnumerable<string> secrets)
    {
        foreach (var secret in secrets.Append(url.OriginalString).Append(url.AbsoluteUri).Append(url.PathAndQuery).Where(secret => secret.Length > 1))
        {
            text = text.Replace(secret, "…", StringComparison.OrdinalIgnoreCase);
        }

        var line = new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]).Trim();
        return line is "" ? null : line.Length <= LongestAnswer ? line : line[..LongestAnswer];
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? header?.Date - _time.GetUtcNow()) is { } wait && wait > TimeSpan.Zero ? wait : null;
}

/// <summary>What a target made of a message.</summary>
/// <param name="Status">The HTTP status, or the reply code of a mail server; null where there was no answer.</param>
/// <param name="Text">The beginning of the answer, or why there was none, without secrets; null where it was empty.</param>
/// <param name="RetryAfter">How long the target asks to wait; null where it does not say.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record TargetAnswer(int? Status, string? Text, TimeSpan? RetryAfter, TimeSpan Duration)
{
    /// <summary>The target took the message.</summary>
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>The target is gone for good, and wants no more messages (Standard Webhooks, 410).</summary>
    public bool IsGone => Status == StatusCodes.Status410Gone;
}
