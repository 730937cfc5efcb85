using System.Text;
using System.Text.Json.Nodes;

namespace RiskApi.Fuzz;

/// <summary>Makes requests to an operation: most are nearly right, as those reach the furthest, and some are not.</summary>
internal sealed class RequestMaker(JsonNode document, KnownIds known, Random random)
{
    private readonly SchemaValues _values = new(document, known, random);
    private readonly Mutations _mutations = new(random);

    public FuzzedRequest Make(FuzzedOperation operation)
    {
        var (path, query, headers) = (operation.Path, new List<string>(), new List<(string, string)>());
        foreach (var parameter in operation.Parameters)
        {
            var name = (string)parameter["name"]!;
            switch ((string)parameter["in"]!)
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(PathValue(parameter)), StringComparison.Ordinal);
                    break;
                case "query" when random.Next(3) == 0 || parameter["required"] is not null:
                    query.Add($"{name}={Uri.EscapeDataString(QueryValue(name, parameter))}");
                    break;
                case "header" when random.Next(10) > 0:
                    headers.AddRange(HeaderValue(name) is { } value ? [(name, value)] : []);
                    break;
            }
        }

        if (random.Next(40) == 0)
        {
            query.Add($"{Junk.Name(random)}={Uri.EscapeDataString(Junk.Text(random))}");
        }

        if (random.Next(10) == 0)
        {
            headers.Add(("Accept", Junk.Accept(random)));
        }

        var (type, body) = Body(operation);
        return new(operation.Method, path + (query is [] ? "" : $"?{string.Join('&', query)}"), headers, type, body);
    }

    private string PathValue(JsonObject parameter) => random.Next(10) switch
    {
        0 => Junk.Segment(random),
        < 5 when known.AnyId(random) is { } id => id,
        _ => parameter["example"]?.ToString() ?? "latest",
    };

    private string QueryValue(string name, JsonObject parameter) => random.Next(6) switch
    {
        0 => Junk.Text(random),
        < 4 when name == "cursor" => known.AnyCursor(random) ?? "",
        < 4 when parameter["example"] is { } example => example.ToString(),
        _ => _values.Of(parameter["schema"]!, name, 0)?.ToString() ?? "",
    };

    private string? HeaderValue(string name) => name switch
    {
        "If-Match" => random.Next(5) switch { 0 => "\"1\"", 1 => Junk.Header(random), _ => "*" },
        "If-None-Match" => random.Next(3) switch { 0 => "*", 1 => Junk.Header(random), _ => null },
        "Idempotency-Key" => random.Next(3) switch { 0 => $"key-{random.Next(5)}", 1 => Junk.Header(random), _ => null },
        _ => random.Next(4) == 0 ? Junk.Header(random) : null,
    };

    private (string? Type, byte[]? Body) Body(FuzzedOperation operation)
    {
        if (operation.Bodies.Count == 0)
        {
            return random.Next(20) == 0 ? ("application/json", "{}"u8.ToArray()) : (null, null);
        }

        var (type, content) = operation.Bodies.ElementAt(random.Next(operation.Bodies.Count));
        if (type != "application/json" && !type.EndsWith("+json", StringComparison.Ordinal))
        {
            return (type, _mutations.Bytes(Junk.File(random)));
        }

        var examples = content["examples"]?.AsObject();
        var value = examples is { Count: > 0 } && random.Next(2) == 0
            ? examples.ElementAt(random.Next(examples.Count)).Value!["value"]?.DeepClone()
            : _values.Of(content["schema"]!, "", 0);
        var text = _mutations.Text(value).Replace("hooks.example.com", "127.0.0.1:1", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text);
        return (random.Next(50) == 0 ? Junk.MediaType(random) : type, random.Next(30) == 0 ? _mutations.Bytes(bytes) : bytes);
    }
}
