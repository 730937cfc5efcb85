using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using FluentValidation.Results;
using RiskApi.Web.Errors;

namespace RiskApi.Web;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
internal static class MergePatch
{
    /// <summary>Applies a patch to a document; neither is changed.</summary>
    /// <param name="target">The document; null for a JSON null or for none.</param>
    /// <param name="patch">The patch: members that are null are removed, objects are merged, all else takes the place of what was there.</param>
    /// <returns>The patched document.</returns>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject members)
        {
            return patch?.DeepClone();
        }

        var patched = target is JsonObject document ? (JsonObject)document.DeepClone() : [];
        foreach (var (name, value) in members)
        {
            if (value is null)
            {
                patched.Remove(name);
            }
            else
            {
                patched[name] = Apply(patched[name], value);
            }
        }

        return patched;
    }
}

/// <summary>Patches what a client can send, and reads the outcome as strictly as if the client had sent it.</summary>
internal static class PatchedDocument
{
    /// <summary>Applies a merge patch.</summary>
    /// <param name="actual">The document as it is.</param>
    /// <param name="patch">The patch (RFC 7396).</param>
    /// <param name="options">How bodies are read.</param>
    /// <param name="validator">The bounds of the document.</param>
    /// <param name="path">Where the patch stands in the body; empty where it is the body.</param>
    /// <param name="errors">Receives the failures, by JSON path.</param>
    /// <returns>The patched document; null where it failed.</returns>
    public static T? Read<T>(T actual, JsonNode? patch, JsonSerializerOptions options, IValidator<T> validator, string path, List<ValidationFailure> errors)
        where T : class
    {
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var document = MergePatch.Apply(JsonSerializer.SerializeToNode(actual, type), patch);
        try
        {
            var patched = document.Deserialize(type) ?? throw new JsonException("The patch leaves nothing.", "$", null, null);
            var failures = validator.Validate(patched).Errors
                .Select(failure => (Path: failure.PropertyName, Message: failure.ErrorMessage))
                .Concat(UnknownRemovals(patch, type))
                .ToList();
            errors.AddRange(failures.Select(failure => new ValidationFailure(path is "" ? failure.Path : $"{path}.{failure.Path}", failure.Message)));
            return failures is [] ? patched : null;
        }
        catch (JsonException bad)
        {
            errors.AddRange(Faults(document, bad, type).Select(
                fault => new ValidationFailure(path is "" ? "$" : path, $"What the patch makes of it cannot be read. {fault}")));
            return null;
        }
    }

    private static IEnumerable<string> Faults(JsonNode? document, JsonException bad, JsonTypeInfo type)
    {
        using var read = JsonDocument.Parse(document?.ToJsonString() ?? "null");
        return BodySchema.Check(read.RootElement, type, "the top").Faults is [_, ..] faults
            ? faults.Select(fault => fault.Message)
            : [JsonFaults.Describe(bad, type, "the top")];
    }

    /// <summary>Members that the patch removes and no document has: the reader of the outcome cannot see them.</summary>
    private static IEnumerable<(string Path, string Message)> UnknownRemovals(JsonNode? patch, JsonTypeInfo type) =>
        from member in patch as JsonObject ?? []
        where member.Value is null && type.Properties.All(property => property.Name != member.Key)
        select (member.Key, $"'{member.Key}' is not a member of the schema; it takes {string.Join(", ", JsonWords.Members(type).Select(property => property.Name))}.");
}
