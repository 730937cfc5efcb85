using Dapper;
using RiskApi.Core;
using RiskApi.Core.Events;
using RiskApi.Storage.Projects;

namespace RiskApi.Storage.Events;

/// <summary>Which events are wanted; what is null does not matter, and everything else must fit.</summary>
internal sealed record EventSelection
{
    /// <summary>The project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>What happened.</summary>
    public ProjectEventKind? Kind { get; init; }

    /// <summary>The provider of the model.</summary>
    public string? Provider { get; init; }

    /// <summary>The reference of the model.</summary>
    public string? Model { get; init; }

    /// <summary>The first instant.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What the project is found by.</summary>
    public IReadOnlyList<ProjectFacet> Facets { get; init; } = [];

    /// <summary>The conditions, each with a leading <c>and</c>.</summary>
    public string And(DynamicParameters parameters)
    {
        (bool IsAsked, string Sql, object Values)[] conditions =
        [
            (ProjectId is not null, "e.project_id = @projectId", new { projectId = ProjectId }),
            (Kind is not null, "e.kind = @kind", new { kind = Kind is { } kind ? Words.Of(kind) : null }),
            (Model is not null, "e.model = @model", new { model = Model }),

            // References begin with the provider and a slash, which the digit 0 follows.
            (Provider is not null, "e.model >= @fromModel and e.model < @toModel", new { fromModel = $"{Provider}/", toModel = $"{Provider}0" }),
            (Since is not null, "e.id >= @from", new { from = Since is { } since ? StoredId.From(since) : null }),
            .. Facets.Select((facet, i) => (
                true,
                $"exists (select 1 from project_facets f where f.facet = @facet{i} and f.value = @value{i} and f.project_id = e.project_id)",
                (object)new Dictionary<string, object> { [$"facet{i}"] = facet.Facet, [$"value{i}"] = facet.Value })),
        ];
        var asked = conditions.Where(condition => condition.IsAsked).ToArray();
        foreach (var (_, _, values) in asked)
        {
            parameters.AddDynamicParams(values);
        }

        return string.Concat(asked.Select(condition => $" and {condition.Sql}"));
    }
}
