namespace RiskApi.Storage.Portfolios;

/// <summary>A mark of the state of all projects and their latest assessments: equal marks, equal projects.</summary>
internal sealed record PortfolioVersion
{
    public long Projects { get; init; }

    public long Versions { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public long Assessed { get; init; }

    public string? LatestAssessmentId { get; init; }
}
