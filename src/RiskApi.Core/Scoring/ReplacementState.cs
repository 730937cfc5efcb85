using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Core.Scoring;

/// <summary>A model that the vendor recommends instead, and where it stands itself.</summary>
/// <param name="Model">Its reference.</param>
/// <param name="Status">Where it stands at the as-of date.</param>
/// <param name="RetiresOn">Its committed shutdown date; null where there is none.</param>
public sealed record ReplacementState(string Model, ModelStatus Status, PartialDate? RetiresOn)
{
    /// <summary>What the vendor recommends instead of a model, best first.</summary>
    internal static IReadOnlyList<ReplacementState> AllOf(KnownModel? model, Outlook outlook) => model is null ? [] :
    [
        .. outlook.Of(model).Recommended
            .Select(outlook.Known.Find)
            .OfType<KnownModel>()
            .Select(known => new ReplacementState(known.Facts.Reference, known.Status, known.Lifecycle.RetiresOn)),
    ];
}
