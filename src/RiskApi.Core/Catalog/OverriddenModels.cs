namespace RiskApi.Core.Catalog;

/// <summary>Applies an organisation's overrides to what is known of models.</summary>
internal static class OverriddenModels
{
    /// <summary>The providers and models that exist by overrides only.</summary>
    public static IEnumerable<Provider> PrivateProviders(IEnumerable<CatalogOverride> overrides) => overrides
        .Where(held => held.PrivateModel is not null)
        .GroupBy(held => held.ProviderId, StringComparer.Ordinal)
        .Select(group => new Provider
        {
            Id = group.Key,
            Name = group.Key,
            IsPrivate = true,
            CheckedOn = group.Max(held => held.RecordedOn),
            Policy = new() { Sources = [] },
            Models = [.. group.DistinctBy(held => held.ModelId).Select(ModelOf)],
        });

    /// <summary>A model as an organisation has it on a day.</summary>
    /// <param name="facts">What the record says; null where the model is not out.</param>
    /// <param name="overrides">The overrides of the model.</param>
    /// <param name="checkedOn">The day on which its provider's facts were last checked.</param>
    /// <param name="asOf">The day.</param>
    public static KnownModel? Apply(KnownModel? facts, IReadOnlyList<CatalogOverride> overrides, DateOnly checkedOn, DateOnly asOf)
    {
        var held = overrides.Where(one => one.HoldsOn(asOf)).ToArray();
        if (facts is null || held.Length == 0)
        {
            return facts;
        }

        var known = facts;
        if (held.LastOrDefault(one => one.SaysWhenItEnds) is { } own)
        {
            known = KnownModel.AsOf(
                facts.Facts with
                {
                    RetiresOn = own.RetiresOn,
                    NotBeforeOn = own.NotBeforeOn,
                    TentativeOn = null,
                    EndedOnUnknownDay = false,
                    EndDates = EndDates.Since(own.RecordedOn, EndDates.Of(own.RetiresOn, own.NotBeforeOn, null)),
                },
                checkedOn,
                asOf)!;
            known = known with { Lifecycle = known.Lifecycle with { EndsBy = AppliedOverride.Of(own) } };
        }

        return known with { Lifecycle = known.Lifecycle with { Overrides = [.. held.Select(AppliedOverride.Of)] } };
    }

    private static Model ModelOf(CatalogOverride held) => new()
    {
        Id = held.ModelId,
        Maker = held.PrivateModel!.Maker,
        Family = held.ModelId,
        Kind = held.PrivateModel.Kind,
        ReleasedOn = held.PrivateModel.ReleasedOn,
        InputUsdPerMillionTokens = held.PrivateModel.InputUsdPerMillionTokens,
        OutputUsdPerMillionTokens = held.PrivateModel.OutputUsdPerMillionTokens,
        ContextTokens = held.PrivateModel.ContextTokens,
        Sources = [],
    };
}
