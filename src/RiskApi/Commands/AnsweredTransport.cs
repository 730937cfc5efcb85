using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace RiskApi.Commands;

/// <summary>Speaks with one agent over two streams, and takes the input for ended only once all that came by it is answered.</summary>
/// <remarks>
/// The protocol's library drops what it is at when its input ends. So the end is kept from it: a notification of our own stands in for it, which comes after
/// all requests, and the input ends once those are answered.
/// </remarks>
internal sealed class AnsweredTransport : ITransport
{
    private const string End = "notifications/riskapi/input-ended";

    /// <summary>The last line of the input may not have ended.</summary>
    private static readonly byte[] EndLine = Encoding.UTF8.GetBytes("\n" + $$"""{"jsonrpc":"2.0","method":"{{End}}"}""" + "\n");

    private readonly Pipe _input = new();
    private readonly Channel<JsonRpcMessage> _messages = Channel.CreateUnbounded<JsonRpcMessage>();
    private readonly ConcurrentDictionary<RequestId, JsonRpcRequest> _unanswered = new();
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StreamServerTransport _wire;
    private volatile bool _hasEnded;

    /// <param name="output">Takes the answers.</param>
    /// <param name="logs">Takes what cannot be read.</param>
    public AnsweredTransport(Stream output, ILoggerFactory logs) => _wire = new(_input.Reader.AsStream(), output, "riskapi", logs);

    public string? SessionId => _wire.SessionId;

    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    /// <summary>Takes requests until the input ends and all are answered.</summary>
    /// <param name="input">The input.</param>
    /// <param name="cancel">Ends it at once.</param>
    public async Task Read(Stream input, CancellationToken cancel)
    {
        try
        {
            await Task.WhenAll(Feed(input, cancel), PassOn(cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // It was asked to end.
        }
    }

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        await _wire.SendMessageAsync(message, cancellationToken);
        if (message is JsonRpcResponse or JsonRpcError)
        {
            Forget(((JsonRpcMessageWithId)message).Id);
        }
    }

    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    private async Task Feed(Stream input, CancellationToken cancel)
    {
        try
        {
            // A console is read without looking at the token.
            await input.CopyToAsync(_input.Writer, cancel).WaitAsync(cancel);
            await _input.Writer.WriteAsync(EndLine, cancel);
            await _answered.Task.WaitAsync(cancel);
        }
        finally
        {
            await _input.Writer.CompleteAsync();
        }
    }

    private async Task PassOn(CancellationToken cancel)
    {
        try
        {
            await foreach (var message in _wire.MessageReader.ReadAllAsync(cancel))
            {
                if (message is JsonRpcNotification { Method: End })
                {
                    _hasEnded = true;
                    EndOnceAnswered();
                    continue;
                }

                Note(message);
                _messages.Writer.TryWrite(message);
            }
        }
        finally
        {
            _messages.Writer.TryComplete();
        }
    }

    private void Note(JsonRpcMessage message)
    {
        if (message is JsonRpcRequest request)
        {
            _unanswered[request.Id] = request;
        }
        else if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification, Params: JsonObject given } && IdIn(given) is { } id)
        {
            // What is taken back need not be answered.
            Forget(id);
        }
    }

    private static RequestId? IdIn(JsonObject given) => given["requestId"] is JsonValue id
        ? id.TryGetValue<long>(out var number) ? new RequestId(number) : id.TryGetValue<string>(out var text) ? new RequestId(text) : null
        : null;

    private void Forget(RequestId id)
    {
        _unanswered.TryRemove(id, out _);
        EndOnceAnswered();
    }

    private void EndOnceAnswered()
    {
        if (_hasEnded && _unanswered.IsEmpty)
        {
            _answered.TrySetResult();
        }
    }
}
