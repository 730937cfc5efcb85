namespace RiskApi.Exports.Findings;

/// <summary>What can be found about a dependency; the words are the ids of rules, and are never given another meaning.</summary>
internal enum FindingKind
{
    ModelRetired,
    ModelUnderNotice,
    StartByPassed,
    LikelyToRetire,
    ModelUnknown,
    ModelInPreview,
    NameCanMove,
    FallbackUnfit,
}
