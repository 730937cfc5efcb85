using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RiskApi.Core.Catalog.History;

/// <summary>Takes models and policies apart into their facts, and puts them together again.</summary>
internal static class FactMembers
{
    /// <summary>The facts that differ between two states of a model.</summary>
    public static IReadOnlyList<FactChange> Changes(Model? before, Model after) => Changes(before, after, CatalogJson.Default.Model);

    /// <summary>The facts that differ between two states of a policy.</summary>
    public static IReadOnlyList<FactChange> Changes(ProviderPolicy before, ProviderPolicy after) => Changes(before, after, CatalogJson.Default.ProviderPolicy);

    private static IReadOnlyList<FactChange> Changes<T>(T? before, T after, JsonTypeInfo<T> type)
    {
        var (was, now) = (before is null ? [] : Of(before, type), Of(after, type));
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
    public static Model? Apply(Model? before, IReadOnlyList<FactChange> changes, bool shippedWins) =>
        Apply(before, changes, shippedWins, CatalogJson.Default.Model);

    /// <summary>A policy with facts changed; the same where none of them changes.</summary>
    /// <param name="before">The policy as it is.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="shippedWins">Whether a fact that differs from what a change was made to stays as it is.</param>
    public static ProviderPolicy Apply(ProviderPolicy before, IReadOnlyList<FactChange> changes, bool shippedWins) =>
        Apply(before, changes, shippedWins, CatalogJson.Default.ProviderPolicy) ?? before;

    private static T? Apply<T>(T? before, IReadOnlyList<FactChange> changes, bool shippedWins, JsonTypeInfo<T> type)
    {
        var members = before is null ? [] : Of(before, type);
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

        return isChanged ? members.Deserialize(type) : before;
    }

    /// <summary>The facts of a model that say something, in order of name.</summary>
    public static JsonObject Of(Model model) => Of(model, CatalogJson.Default.Model);

    /// <summary>The facts of a policy that say something, in order of name.</summary>
    public static JsonObject Of(ProviderPolicy policy) => Of(policy, CatalogJson.Default.ProviderPolicy);

    private static JsonObject Of<T>(T facts, JsonTypeInfo<T> type)
    {
        var members = JsonSerializer.SerializeToNode(facts, type)!.AsObject();
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
