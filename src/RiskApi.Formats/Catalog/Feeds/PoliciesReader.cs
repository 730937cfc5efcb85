using System.Text.Json;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads what providers promise and do, by their ids, as the public record writes it.</summary>
internal static class PoliciesReader
{
    private const int MostDays = 3650;

    public static FactDocument Read(JsonElement root, List<Rejection> rejections)
    {
        var policies = new List<PolicyStatement>();
        foreach (var member in root.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                policies.Add(Of(member.Name, new(member.Value, $"$.{member.Name}", member.Name, "", rejections), member.Value));
            }
            else
            {
                rejections.Add(new(RejectionCode.MalformedEntry, $"$.{member.Name}", member.Name, null, null, "A policy is to be an object."));
            }
        }

        return new(SourceKind.HandKept, "", [], rejections) { Policies = policies, StatedOn = FeedDay.Of(root) };
    }

    private static PolicyStatement Of(string provider, FeedEntry entry, JsonElement policy)
    {
        var (noticeTerms, lifeTerms) = (TermsOf(policy, "min_notice_text"), TermsOf(policy, "min_life_text"));
        return new(entry.Where, provider)
        {
            MinimumNotice = PromisesOf(policy, "min_notice_days", noticeTerms, entry),
            MinimumNoticeTerms = noticeTerms.GetValueOrDefault(""),
            NoticeExceptions = entry.Text("notice_exceptions"),
            MinimumLife = PromisesOf(policy, "min_life_days", lifeTerms, entry),
            MinimumLifeTerms = lifeTerms.GetValueOrDefault(""),
            Stages = Given(entry.Texts("stages")),
            AtShutdown = entry.Text("at_shutdown"),
            AtShutdownDetail = entry.Text("at_shutdown_text"),
            Scope = entry.Text("scope"),
            Sources = Given(entry.Texts("sources")),
        };
    }

    private static IReadOnlyList<string>? Given(IReadOnlyList<string> texts) => texts is [] ? null : texts;

    /// <summary>A promise for each class; a text instead of a number is its terms, and a number that no promise can be is reported and left out.</summary>
    private static List<Promise>? PromisesOf(JsonElement policy, string member, Dictionary<string, string> terms, FeedEntry entry)
    {
        if (!policy.TryGetProperty(member, out var classes) || classes.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var promises = new List<Promise>();
        foreach (var one in classes.EnumerateObject())
        {
            int? days = one.Value.ValueKind == JsonValueKind.Number && one.Value.TryGetInt32(out var whole) ? whole : null;
            if ((one.Value.ValueKind == JsonValueKind.Number && days is not (>= 0 and <= MostDays))
                || one.Value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String or JsonValueKind.Null))
            {
                entry.Reject(RejectionCode.ImpossibleNumber, member, $"'{one.Name}' of '{member}' is to be a whole number from 0 to {MostDays}, a text or null.");
                continue;
            }

            promises.Add(new(one.Name, days, one.Value.ValueKind == JsonValueKind.String ? one.Value.GetString() : terms.GetValueOrDefault(one.Name)));
        }

        return promises;
    }

    /// <summary>Texts by class; one text for all of them is that of the class without a name.</summary>
    private static Dictionary<string, string> TermsOf(JsonElement policy, string member) => !policy.TryGetProperty(member, out var terms) ? []
        : terms.ValueKind == JsonValueKind.String ? new() { [""] = terms.GetString()! }
        : terms.ValueKind == JsonValueKind.Object
            ? terms.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.String).ToDictionary(one => one.Name, one => one.Value.GetString()!)
        : [];
}
