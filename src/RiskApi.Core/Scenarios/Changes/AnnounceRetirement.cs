using RiskApi.Catalog;

namespace RiskApi.Scenarios.Changes;

/// <summary>Supposes that the vendor announces, on the as-of date, that a model stops answering on a day. A date that is published already gives way to it.</summary>
/// <remarks>The forecast is not fitted again: the model is forecast by the method as it stands, from the supposed facts.</remarks>
public sealed record AnnounceRetirement : Change
{
    /// <summary>The model, in any form that means a single one; a name that can be moved means its snapshot.</summary>
    /// <example>openai/gpt-4.1-2025-04-14</example>
    public required string Model { get; init; }

    /// <summary>The day on which it stops answering; the as-of date at the earliest.</summary>
    /// <example>2027-03-01</example>
    public required DateOnly RetiresOn { get; init; }

    internal override ChangeFault? Apply(ScenarioDraft draft)
    {
        var resolution = draft.Outlook.Resolve(Model);
        var asOf = draft.Outlook.AsOf;
        if (resolution.Known is not { } known)
        {
            return new(0, "model", resolution.Candidates is []
                ? $"{resolution.Because} Name a model of the catalog; GET /v1/resolve says how a string is read."
                : $"{resolution.Because} Name one of {string.Join(", ", resolution.Candidates.Select(candidate => candidate.Model.Reference))}.");
        }

        if (known.Status == ModelStatus.Retired)
        {
            return new(0, "model", $"{known.Model.Reference} had stopped answering by {asOf:yyyy-MM-dd}; there is nothing left to announce.");
        }

        if (RetiresOn < asOf)
        {
            return new(0, "retiresOn", $"{RetiresOn:yyyy-MM-dd} is before the as-of date, {asOf:yyyy-MM-dd}; give that day or a later one.");
        }

        draft.Suppose(draft.Outlook.Supposing(known.UnderNotice(asOf, RetiresOn)));
        return null;
    }
}
