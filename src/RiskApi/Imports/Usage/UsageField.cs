namespace RiskApi.Imports.Usage;

/// <summary>What a row of a usage export can say.</summary>
internal enum UsageField
{
    Model,
    ModelGroup,
    Provider,
    Host,
    Project,
    ProjectName,
    From,
    To,
    Requests,
    Generation,
    InputTokens,
    CacheReadTokens,
    CacheWriteTokens,
    CacheWriteTokensOfAnHour,
    OutputTokens,
    Status,
    CacheHit,
}
