using System.Collections.Concurrent;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;
using RiskApi.Formats.Catalog;
using RiskApi.Formats.Markup;
using RiskApi.Testing;

namespace RiskApi.Formats.Tests.Writing;

/// <summary>Projects to write down, assessed without a service.</summary>
internal static class ExportSample
{
    public static readonly CatalogSnapshot Shipped = CatalogFolder.Read(Repository.Path("data"));

    /// <summary>A forecast takes a while to fit.</summary>
    private static readonly ConcurrentDictionary<(CatalogSnapshot Catalog, string AsOf), Outlook> Outlooks = [];

    public static readonly ExportLinks Links = new(
        "https://risk.example", "https://risk.example/v1/projects/support-copilot/file?asOf=2025-04-20&horizonDays=365");

    /// <summary>The example of the documentation: GPT-4.5 a week after its notice.</summary>
    public static (Assessed Assessed, Outlook Outlook) Gpt45(string asOf = "2025-04-20", int leadTimeDays = 45) => Assess(
        Shipped,
        asOf,
        new Project("Support copilot", Criticality.High, [new()
        {
            Model = "openai/gpt-4.5-preview",
            Criticality = Criticality.Critical,
            Share = 1,
            MigrationLeadTimeDays = leadTimeDays,
            Access = AccessPath.Direct,
            Evaluation = EvaluationCoverage.None,
            PromptCount = 14,
            Environment = DeploymentEnvironment.Production,
            FineTuned = false,
            EmbeddedItems = 0,
            ApprovalDays = 5,
            ReleaseCadenceDays = 14
        }]));

    public static (Assessed Assessed, Outlook Outlook) Assess(CatalogSnapshot catalog, string asOf, params string[] models) =>
        Assess(catalog, asOf, new Project(
            "Support copilot", Criticality.High, [.. models.Select(model => new Dependency { Model = model, MigrationLeadTimeDays = 45 })]));

    public static (Assessed Assessed, Outlook Outlook) Assess(CatalogSnapshot catalog, string asOf, Project project)
    {
        var outlook = Outlooks.GetOrAdd((catalog, asOf), key => new Outlook(key.Catalog.AsOf(DateOnly.Parse(key.AsOf)), new ModelResolver(key.Catalog)));
        return (new(project, new Assessor(new MethodConstants()).Assess(project, 365, outlook)) { ProjectId = "support-copilot", Version = 1 }, outlook);
    }

    /// <summary>A catalog of one provider.</summary>
    public static CatalogSnapshot CatalogOf(params Model[] models) => new(
        "test",
        [new Provider
        {
            Id = "acme", Name = "Acme", FirstPartyMakers = ["acme"], CheckedOn = new(2026, 8, 15), Policy = new() { Sources = [] }, Models = models
        }],
        []);

    public static Model Model(string id, string releasedOn) => new()
    {
        Id = id,
        Maker = "acme",
        Family = id,
        Kind = ModelKind.Chat,
        Stage = ReleaseStage.Ga,
        ReleasedOn = Date(releasedOn),
        Sources = ["https://acme.example/models"],
    };

    public static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}
