using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace RiskApi.Fuzz;

/// <summary>Holds answers against the OpenAPI document.</summary>
internal sealed class AnswerCheck
{
    private const string Root = "https://riskapi.example/openapi";

    private readonly JsonNode _document;
    private readonly EvaluationOptions _options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
    private readonly Dictionary<string, JsonSchema> _schemas = [];
    private readonly HashSet<(string, int)> _seen = [];

    public AnswerCheck(JsonNode document)
    {
        _document = document;
        var definitions = new JsonObject { ["$id"] = Root, ["$defs"] = Moved(document["components"]!["schemas"]!) };
        _options.SchemaRegistry.Register(JsonSchema.FromText(definitions.ToJsonString()));
    }

    /// <summary>What of an answer the document does not describe; null where it describes all.</summary>
    public string? Fault(FuzzedOperation operation, FuzzedAnswer answer)
    {
        // A line of request that is too long is refused by the server, which chooses no operation for it.
        if (answer.Status == StatusCodes.Status414UriTooLong)
        {
            return null;
        }

        if (operation.Responses[answer.Status.ToString(CultureInfo.InvariantCulture)] is not { } response)
        {
            return $"the status {answer.Status} is not in the document";
        }

        var content = (response["$ref"] is { } reference ? _document["components"]!["responses"]![((string)reference!).Split('/')[^1]]! : response)["content"];
        if (answer.Body.Length == 0)
        {
            return null;
        }

        if (content?[answer.MediaType ?? ""] is not { } described)
        {
            return $"the media type {answer.MediaType} of {answer.Status} is not in the document";
        }

        return IsJson(answer.MediaType!) && IsNew(operation, answer)
            ? Check($"{operation.Id} {answer.Status} {answer.MediaType}", described["schema"]!, answer)
            : null;
    }

    private static bool IsJson(string mediaType) => mediaType is "application/json" || mediaType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>The same answer to the same operation is checked once.</summary>
    private bool IsNew(FuzzedOperation operation, FuzzedAnswer answer)
    {
        var digest = new HashCode();
        digest.AddBytes(answer.Body);
        return _seen.Add((operation.Id, digest.ToHashCode()));
    }

    private string? Check(string name, JsonNode schema, FuzzedAnswer answer)
    {
        if (!_schemas.TryGetValue(name, out var built))
        {
            _schemas[name] = built = JsonSchema.FromText(Moved(schema).ToJsonString());
        }

        try
        {
            var result = built.Evaluate(JsonNode.Parse(answer.Body), _options);
            return result.IsValid ? null : Describe(result);
        }
        catch (JsonException broken)
        {
            return $"the body is not JSON: {broken.Message}";
        }
    }

    /// <summary>The faults without the places in lists, so that one kind is told once.</summary>
    private static string Describe(EvaluationResults result)
    {
        var faults = result.Details.Where(detail => detail is { IsValid: false, HasErrors: true })
            .SelectMany(detail => detail.Errors!.Select(error => $"{Place(detail.InstanceLocation.ToString())}: {error.Value}"));
        return string.Join("; ", faults.Distinct().Take(3));
    }

    private static string Place(string pointer) =>
        string.Join('/', pointer.Split('/').Select(part => part.All(char.IsAsciiDigit) && part is not "" ? "*" : part));

    /// <summary>A schema whose references lead to the definitions that are registered.</summary>
    private static JsonNode Moved(JsonNode schema) =>
        JsonNode.Parse(schema.ToJsonString().Replace("#/components/schemas/", $"{Root}#/$defs/", StringComparison.Ordinal))!;
}
