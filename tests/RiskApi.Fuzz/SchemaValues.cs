using System.Globalization;
using System.Text.Json.Nodes;

namespace RiskApi.Fuzz;

/// <summary>Makes values of a schema, at its bounds more often than between them.</summary>
internal sealed class SchemaValues(JsonNode document, KnownIds known, Random random)
{
    private const int Deepest = 8;
    private const int MostItems = 3;

    private static readonly string[] Models =
    [
        "openai/gpt-4.1-2025-04-14", "gpt-4o", "openai/gpt-4.5-preview", "claude-3-5-sonnet-latest", "bedrock/us.anthropic.claude-3-haiku-20240307-v1:0",
        "azure/gpt-5-mini", "gemini-2.5-pro", "text-embedding-3-large", "mistral-large-latest", "nobody/nothing", "support-deployment",
    ];

    /// <summary>A value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The name of the member or the parameter, which tells what a text means.</param>
    /// <param name="depth">How deep it stands.</param>
    public JsonNode? Of(JsonNode schema, string name, int depth)
    {
        if (schema["$ref"] is { } reference)
        {
            return Of(document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!, name, depth);
        }

        if ((schema["oneOf"] ?? schema["anyOf"])?.AsArray() is { Count: > 0 } choices)
        {
            return Of(choices[random.Next(choices.Count)]!, name, depth + 1);
        }

        if (schema["enum"]?.AsArray() is { } words)
        {
            return words[random.Next(words.Count)]?.DeepClone();
        }

        if (schema["const"] is { } only)
        {
            return only.DeepClone();
        }

        if (schema["examples"]?.AsArray() is { Count: > 0 } examples && random.Next(2) == 0)
        {
            return examples[random.Next(examples.Count)]?.DeepClone();
        }

        return (schema["type"] is JsonArray types ? (string?)types[random.Next(types.Count)] : (string?)schema["type"]) switch
        {
            "object" => Object(schema, depth),
            "array" => List(schema, name, depth),
            "string" => Text(schema, name),
            "integer" => Number(schema, isWhole: true),
            "number" => Number(schema, isWhole: false),
            "boolean" => random.Next(2) == 0,
            "null" => null,
            _ => Junk.Json(random),
        };
    }

    private JsonObject Object(JsonNode schema, int depth)
    {
        var made = new JsonObject();
        var required = schema["required"]?.AsArray().Select(name => (string)name!).ToHashSet() ?? [];
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (required.Contains(name) || (depth < Deepest && random.Next(3) == 0))
            {
                made[name] = Of(property!, name, depth + 1);
            }
        }

        if (schema["properties"] is null && depth < Deepest)
        {
            // What a patch may hold is not in its schema.
            made[Junk.Member(random)] = Junk.Json(random);
        }

        return made;
    }

    private JsonArray List(JsonNode schema, string name, int depth)
    {
        var (fewest, most) = ((int?)schema["minItems"] ?? 0, (int?)schema["maxItems"] ?? MostItems);
        var count = depth >= Deepest ? fewest : Math.Max(fewest, random.Next(Math.Min(most, MostItems) + 1));
        return [.. Enumerable.Range(0, count).Select(_ => Of(schema["items"]!, name, depth + 1))];
    }

    private JsonNode Text(JsonNode schema, string name)
    {
        if ((string?)schema["format"] is "date")
        {
            return $"{random.Next(2019, 2031):0000}-{random.Next(1, 13):00}-{random.Next(1, 30):00}";
        }

        if ((string?)schema["format"] is "date-time")
        {
            return "2026-11-24T12:00:00Z";
        }

        return name switch
        {
            "url" => random.Next(4) == 0 ? Junk.Url(random) : "http://127.0.0.1:1/hook",
            _ when name.Contains("odel", StringComparison.Ordinal) || name is "dependency" or "to" or "requested" => Models[random.Next(Models.Length)],
            "projectId" => random.Next(2) == 0 ? "support-copilot" : known.AnyId(random) ?? "none",
            _ when schema["maxLength"] is { } most && random.Next(8) == 0 => new string('x', (int)most + random.Next(-1, 2)),
            _ => random.Next(4) == 0 ? Junk.Text(random) : $"text-{random.Next(10)}",
        };
    }

    private JsonValue Number(JsonNode schema, bool isWhole)
    {
        var (low, high) = (Bound(schema["minimum"]) ?? 0, Bound(schema["maximum"]) ?? 1000);
        var value = random.Next(6) switch
        {
            0 => low,
            1 => high,
            2 => low - 1,
            3 => high + 1,
            _ => low + (random.NextDouble() * (high - low)),
        };
        return isWhole ? JsonValue.Create((long)value) : JsonValue.Create(value);
    }

    private static double? Bound(JsonNode? bound) => bound is null ? null : double.Parse(bound.ToString(), CultureInfo.InvariantCulture);
}
