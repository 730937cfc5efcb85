using System.Text.Json.Nodes;

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
