using System.Text.Json.Nodes;

namespace RiskApi.Fuzz;

/// <summary>An operation of the OpenAPI document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path, with parameters in braces.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Bodies">The bodies that it takes, by media type.</param>
/// <param name="Responses">Its answers, by status.</param>
internal sealed record FuzzedOperation(
    string Id, string Method, string Path, IReadOnlyList<JsonObject> Parameters, IReadOnlyDictionary<string, JsonObject> Bodies, JsonObject Responses)
{
    public static IReadOnlyList<FuzzedOperation> All(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           where operation.Value!["operationId"] is not null
           select Of(path.Key, operation.Key, operation.Value!.AsObject()),
    ];

    private static FuzzedOperation Of(string path, string method, JsonObject operation) => new(
        (string)operation["operationId"]!,
        method.ToUpperInvariant(),
        path,
        [.. (operation["parameters"]?.AsArray() ?? []).Select(parameter => parameter!.AsObject())],
        (operation["requestBody"]?["content"]?.AsObject() ?? []).ToDictionary(content => content.Key, content => content.Value!.AsObject()),
        operation["responses"]!.AsObject());
}
