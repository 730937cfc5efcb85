using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskApi.Core.Catalog.History;

/// <summary>Takes models apart into their facts, and puts them together again.</summary>
internal static class ModelMembers
{
    /// <summary>The facts that differ between two states of a model.</summary>
    public static IReadOnlyList<FactChange> Changes(Model? before, Model after)
    {
        var (was, now) = (before is null ? [] : Of(before), Of(after));
        return
        [
            .. was.Select(member => member.Key).Union(now.Select(member => member.Key))
                .Where(member => !JsonNode.DeepEquals(was[member], now[member]))
                .Order(StringComparer.Ordinal)
                .Select(member => new FactChange(member, Element(was[member]), Element(now[member]))),
        ];
    }

    /// <summary>A model with facts changed; the same where none of them changes.</summary>
    /// <param name="before">The model as it is; null where there is none.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="shippedWins">Whether a fact that differs from what a change was made to stays as it is.</param>
    public static Model? Apply(Model? before, IReadOnlyList<FactChange> changes, bool shippedWins)
    {
        var members = before is null ? [] : Of(before);
        var isChanged = false;
        foreach (var change in changes)
        {
            var current = Element(members[change.Member]);
            if (FactChange.Same(current, change.After) || (shippedWins && !FactChange.Same(current, change.Before)))
            {
                continue;
            }

            isChanged = true;
            members.Remove(change.Member);
            if (change.After is { } after)
            {
                members[change.Member] = JsonNode.Parse(after.GetRawText());
            }
        }

        return isChanged ? members.Deserialize(CatalogJson.Default.Model) : before;
    }

    /// <summary>The facts of a model that say something, in order of name.</summary>
    public static JsonObject Of(Model model)
    {
        var members = JsonSerializer.SerializeToNode(model, CatalogJson.Default.Model)!.AsObject();
        return new(members
            .Where(member => member.Value is not (null or JsonArray { Count: 0 }) && !IsFalse(member.Value) || member.Key == "sources")
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Compact(member.Value))));
    }

    /// <summary>A copy without the members that say nothing.</summary>
    private static JsonNode? Compact(JsonNode? node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(Compact)]),
        JsonObject members => new JsonObject(members
            .Where(member => member.Value is not null && !IsFalse(member.Value))
            .Select(member => KeyValuePair.Create(member.Key, Compact(member.Value)))),
        _ => node?.DeepClone(),
    };

    private static bool IsFalse(JsonNode node) => node.GetValueKind() == JsonValueKind.False;

    private static JsonElement? Element(JsonNode? node) => node is null ? null : JsonSerializer.SerializeToElement(node, CatalogJson.Default.JsonNode);
}
