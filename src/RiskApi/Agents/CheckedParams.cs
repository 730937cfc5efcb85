using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RiskApi.Web;

namespace RiskApi.Agents;

/// <summary>Refuses requests whose params are wrong as such (-32602), which the protocol's library takes for failures of its own, and logs.</summary>
internal static class CheckedParams
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    /// <summary>What the params of a method must be; those of others are not looked at.</summary>
    private static readonly Dictionary<string, Type> Types = new()
    {
        [RequestMethods.Initialize] = typeof(InitializeRequestParams),
        [RequestMethods.ToolsList] = typeof(ListToolsRequestParams),
        [RequestMethods.ToolsCall] = typeof(CallToolRequestParams),
    };

    public static McpMessageHandler Demand(McpMessageHandler next) => (context, cancel) =>
        context.JsonRpcMessage is JsonRpcRequest request && Fault(request, context.Server) is { } fault
            ? throw new McpProtocolException(fault, McpErrorCode.InvalidParams)
            : next(context, cancel);

    private static string? Fault(JsonRpcRequest request, McpServer server) => request.Params is null
        ? request.Method is RequestMethods.ToolsList or not (RequestMethods.ToolsCall or RequestMethods.Initialize) ? null
            : $"'{request.Method}' takes params, and none were sent."
        : Text(request.Params, out var utf8) ?? Form(request.Method, utf8, out var read) ?? Tool(read as CallToolRequestParams, server);

    /// <summary>What is no text, as <c>\ud800</c> without its other half, and what is said twice.</summary>
    private static string? Text(JsonNode given, out ReadOnlyMemory<byte> utf8)
    {
        var written = new ArrayBufferWriter<byte>();
        try
        {
            using (var writer = new Utf8JsonWriter(written))
            {
                given.WriteTo(writer);
            }

            utf8 = written.WrittenMemory;
            using var read = JsonDocument.Parse(utf8, Once);
            return null;
        }
        catch (InvalidOperationException)
        {
            utf8 = default;
            return "The request holds a text that is not UTF-8, such as one half of an escaped pair (\\ud800); send whole characters.";
        }
        catch (JsonException)
        {
            utf8 = default;
            return "The params name a member twice; name each once.";
        }
    }

    private static string? Form(string method, ReadOnlyMemory<byte> utf8, out object? read)
    {
        read = null;
        if (!Types.TryGetValue(method, out var type))
        {
            return null;
        }

        try
        {
            read = JsonSerializer.Deserialize(utf8.Span, McpJsonUtilities.DefaultOptions.GetTypeInfo(type));
            return read is null ? $"'{method}' takes params as an object." : null;
        }
        catch (JsonException unfit)
        {
            return $"The params are not what '{method}' takes, at {unfit.Path ?? "$"}.";
        }
    }

    private static string? Tool(CallToolRequestParams? call, McpServer server)
    {
        if (call is null || server.ServerOptions.ToolCollection is not { } tools || tools.TryGetPrimitive(call.Name, out _))
        {
            return null;
        }

        var names = tools.PrimitiveNames.Order(StringComparer.Ordinal).ToArray();
        return $"There is no tool of that name; the tools are {string.Join(", ", names)}.{Nearest.Question(call.Name, names)}";
    }
}
