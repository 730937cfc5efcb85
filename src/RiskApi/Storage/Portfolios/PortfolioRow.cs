using System.Text.Json;
using RiskApi.Usage;

namespace RiskApi.Storage.Portfolios;

/// <summary>A project with what its latest assessment was made from.</summary>
internal sealed record PortfolioRow
{
    public string Id { get; init; } = "";

    public string Document { get; init; } = "";

    public DateTimeOffset UpdatedAt { get; init; }

    public double? LatestScore { get; init; }

    public DateTimeOffset? LatestAssessedAt { get; init; }

    public string? CatalogVersion { get; init; }

    public string? MethodVersion { get; init; }

    public Project ToProject() => JsonSerializer.Deserialize(Document, StorageJson.Default.Project)!;
}
