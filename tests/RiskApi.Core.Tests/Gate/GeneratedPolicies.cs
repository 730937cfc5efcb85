using CsCheck;
using RiskApi.Core.Gate;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Tests.Gate;

/// <summary>Random policies, and looser ones.</summary>
internal static class GeneratedPolicies
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Gen<bool?> Flag = Gen.OneOf<bool?>(null, false, true);

    public static readonly Gen<GatePolicy> Policy =
        from score in Gen.Double[0, 100].Nullable()
        from dependencyScore in Gen.Double[0, 100].Nullable()
        from likelihood in Gen.Double[0, 1].Nullable()
        from unreadiness in Gen.Double[0, 1].Nullable()
        from impact in Gen.Double[0, 1].Nullable()
        from flags in Flag.Array[8]
        from before in Gen.Int[1, 1000].Nullable()
        from within in Gen.Int[1, 1000].Nullable()
        from confidence in Gen.OneOf<ConfidenceLevel?>(null, ConfidenceLevel.High, ConfidenceLevel.Medium, ConfidenceLevel.Low)
        select new GatePolicy
        {
            MaximumScore = score,
            MaximumDependencyScore = dependencyScore,
            MaximumLikelihood = likelihood,
            MaximumUnreadiness = unreadiness,
            MaximumImpact = impact,
            NoRetiredModels = flags[0],
            NoModelsUnderNotice = flags[1],
            NoPreviewModels = flags[2],
            NoMovingNames = flags[3],
            NoUnknownModels = flags[4],
            StartByNotPassed = flags[5],
            CountTentativeDates = flags[6],
            ProductionOnly = flags[7],
            NothingRetiresBefore = before is { } days ? Today.AddDays(days) : null,
            NothingRetiresWithinDays = before is null ? within : null,
            MinimumConfidence = confidence,
        };

    /// <summary>A policy, and one that differs from it in one member and lets at least as much through.</summary>
    public static readonly Gen<(GatePolicy Policy, GatePolicy Looser)> Loosened =
        from policy in Policy
        from member in Gen.Int[0, 16]
        from more in Gen.Double[0, 1]
        select (policy, Loosen(policy, member, more));

    private static GatePolicy Loosen(GatePolicy policy, int member, double more) => member switch
    {
        0 => policy with { MaximumScore = Raise(policy.MaximumScore, 100 * more) },
        1 => policy with { MaximumDependencyScore = Raise(policy.MaximumDependencyScore, 100 * more) },
        2 => policy with { MaximumLikelihood = Raise(policy.MaximumLikelihood, more) },
        3 => policy with { MaximumUnreadiness = Raise(policy.MaximumUnreadiness, more) },
        4 => policy with { MaximumImpact = Raise(policy.MaximumImpact, more) },
        5 => policy with { NoRetiredModels = null },
        6 => policy with { NoModelsUnderNotice = false },
        7 => policy with { NoPreviewModels = null },
        8 => policy with { NoMovingNames = false },
        9 => policy with { NoUnknownModels = null },
        10 => policy with { StartByNotPassed = false },
        11 => policy with { CountTentativeDates = null },
        12 => policy with { ProductionOnly = true },
        13 => policy with { NothingRetiresBefore = policy.NothingRetiresBefore?.AddDays(-(int)(500 * more)) },
        14 => policy with { NothingRetiresWithinDays = (int?)(policy.NothingRetiresWithinDays * more) },
        15 => policy with { MinimumConfidence = policy.MinimumConfidence is null ? null : ConfidenceLevel.Low },
        _ => policy with { Exemptions = [.. Enum.GetValues<GateCode>().Where(code => (int)code % 3 == (int)(3 * more)).Select(Exempt)] },
    };

    private static double? Raise(double? maximum, double more) => more > 0.9 ? null : maximum + more;

    private static GateExemption Exempt(GateCode code) => new() { Code = code, Reason = "generated", ExpiresOn = Today };
}
