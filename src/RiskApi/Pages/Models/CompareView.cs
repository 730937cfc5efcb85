using RiskApi.Core.Advice;
using RiskApi.Pages.Forms;

namespace RiskApi.Pages.Models;

/// <summary>What the comparison of models shows.</summary>
public sealed class CompareView
{
    internal CompareView(IReadOnlyList<string> names, FormFaults faults, ModelComparison? comparison) =>
        (Names, Faults, Comparison) = (names, faults, comparison);

    /// <summary>The models as they are named.</summary>
    internal IReadOnlyList<string> Names { get; }

    internal FormFaults Faults { get; }

    /// <summary>The comparison; null where too few or too many are named.</summary>
    internal ModelComparison? Comparison { get; }
}
