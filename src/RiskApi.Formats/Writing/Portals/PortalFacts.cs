using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Portals;

/// <summary>A project in flat facts, for developer portals that compare a value with a limit and show it on a card.</summary>
public sealed record PortalFacts
{
    /// <summary>The project's id; null where it is not kept.</summary>
    /// <example>support-copilot</example>
    public string? ProjectId { get; init; }

    /// <summary>Its name.</summary>
    /// <example>Support copilot</example>
    public string? Name { get; init; }

    /// <summary>Who answers for it; null where nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>The team that runs it; null where none is named.</summary>
    public string? Team { get; init; }

    /// <summary>The as-of date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How far ahead it looks, in days.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>The score, 0 to 100.</summary>
    public required double Score { get; init; }

    /// <summary>The score in a word.</summary>
    public required Band Band { get; init; }

    /// <summary>The score at the lower end of the forecasts' 80 % intervals.</summary>
    public required double ScoreLow { get; init; }

    /// <summary>The score at the upper end.</summary>
    public required double ScoreHigh { get; init; }

    /// <summary>How far to trust the answer.</summary>
    public required ConfidenceLevel Confidence { get; init; }

    /// <summary>Models that the project calls.</summary>
    public required int DependencyCount { get; init; }

    /// <summary>Those that have stopped answering.</summary>
    public required int RetiredCount { get; init; }

    /// <summary>Those under notice.</summary>
    public required int DeprecatedCount { get; init; }

    /// <summary>Those that are previews.</summary>
    public required int PreviewCount { get; init; }

    /// <summary>Those of which it is not known whether they answer.</summary>
    public required int UnknownCount { get; init; }

    /// <summary>Migrations whose day to start by has passed.</summary>
    public required int StartByPassedCount { get; init; }

    /// <summary>The first committed day, on the as-of date or later, on which a model stops; null where none is committed.</summary>
    public DateOnly? NextShutdownOn { get; init; }

    /// <summary>The earliest day to start a migration by, which may have passed; null where there is none.</summary>
    public DateOnly? NextStartByOn { get; init; }

    /// <summary>Days from the as-of date to that day; negative once it has passed.</summary>
    public int? SlackDays { get; init; }

    /// <summary>Forced migrations expected within the horizon.</summary>
    public required double ExpectedMigrations { get; init; }

    /// <summary>Engineer-days of forced migration expected within the horizon.</summary>
    public required double ExpectedEffortDays { get; init; }

    /// <summary>The provider with the largest share of the expected loss; null where there is no loss.</summary>
    public string? TopProvider { get; init; }

    /// <summary>That share, 0 to 1.</summary>
    public double? TopProviderShare { get; init; }

    /// <summary>The first of the advised actions in a line; null where there is none.</summary>
    public string? NextAction { get; init; }

    /// <summary>The digest of the catalog behind it.</summary>
    public required string CatalogVersion { get; init; }

    /// <summary>The version of the scoring method.</summary>
    public required string MethodVersion { get; init; }

    internal static PortalFacts Of(Assessed project)
    {
        var assessment = project.Assessment;
        var models = assessment.Dependencies;
        var startBy = models.Min(model => model.Deadline.StartByOn);

        return new()
        {
            ProjectId = project.ProjectId,
            Name = project.Project.Name,
            Owner = project.Project.Owner,
            Team = project.Project.Team,
            AsOf = assessment.AsOf,
            HorizonDays = assessment.HorizonDays,
            Score = assessment.Score,
            Band = assessment.Band,
            ScoreLow = assessment.ScoreRange.Low,
            ScoreHigh = assessment.ScoreRange.High,
            Confidence = assessment.Confidence.Level,
            DependencyCount = models.Count,
            RetiredCount = project.Count(ModelStatus.Retired),
            DeprecatedCount = project.Count(ModelStatus.Deprecated),
            PreviewCount = project.Count(ModelStatus.Preview),
            UnknownCount = project.Count(ModelStatus.Unknown),
            StartByPassedCount = project.StartByPassed,
            NextShutdownOn = models.Select(model => model.Lifecycle?.RetiresOn?.Day).Where(day => day >= assessment.AsOf).Min(),
            NextStartByOn = startBy,
            SlackDays = startBy?.DayNumber - assessment.AsOf.DayNumber,
            ExpectedMigrations = assessment.ExpectedMigrations,
            ExpectedEffortDays = assessment.ExpectedEffortDays,
            TopProvider = assessment.Concentration.ByProvider is [var top, ..] ? top.Name : null,
            TopProviderShare = assessment.Concentration.ByProvider is [var first, ..] ? first.Share : null,
            NextAction = assessment.Advice is [var action, ..] ? action.Title : null,
            CatalogVersion = assessment.CatalogVersion,
            MethodVersion = assessment.MethodVersion,
        };
    }
}

/// <summary>The facts of several projects, in order of id.</summary>
/// <param name="Items">The facts.</param>
public sealed record PortalFactsList(IReadOnlyList<PortalFacts> Items);
