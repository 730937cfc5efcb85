using System.Text.Json;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Lists;

/// <summary>Reads the deployments of an Azure account: each pins a model, and mostly its version.</summary>
/// <remarks>
/// <c>az cognitiveservices account deployment list</c>, or <c>GET …/accounts/{name}/deployments</c>: each entry has <c>id</c>, <c>name</c>, and in
/// <c>properties.model</c> the <c>format</c>, <c>name</c> and <c>version</c> of the model
/// (https://learn.microsoft.com/en-us/rest/api/aiservices/accountmanagement/deployments/list).
/// </remarks>
internal static class AzureDeploymentsReader
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no JSON, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        using var document = JsonFile.Parse(content, limits);
        var root = document.RootElement;
        var deployments = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray()
            : root.Get("value") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray()
            : Enumerable.Repeat(root, 1);
        foreach (var (i, deployment) in deployments.Index())
        {
            if (Mention(deployment) is { } mention)
            {
                into.Add(mention, $"deployment {i + 1}");
            }
            else
            {
                into.Ignore("It names no model in 'properties.model.name'.", $"deployment {i + 1}");
            }
        }
    }

    private static ModelMention? Mention(JsonElement deployment)
    {
        var model = deployment.Get("properties").Get("model");
        if (model.Text("name") is not { } name)
        {
            return null;
        }

        var (provider, id) = AzureModel.Of(name, model.Text("format"), () => model.Text("version"));
        return new(new Dependency { Model = $"{provider}/{id}" })
        {
            WrittenAs = name,
            ToldBy = $"The deployment '{deployment.Text("name") ?? "without a name"}' {(id == name ? "names no version" : $"pins version {model.Text("version")}")}.",
        };
    }
}
