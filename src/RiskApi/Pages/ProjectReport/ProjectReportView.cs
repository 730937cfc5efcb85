using Microsoft.AspNetCore.Components;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Formats.Markup;

namespace RiskApi.Pages.ProjectReport;

/// <summary>What the page of a project shows.</summary>
public sealed class ProjectReportView
{
    internal ProjectReportView(string id, Assessed assessed, TriedActions tried, HistoryView history) =>
        (Id, Assessed, Tried, History) = (id, assessed, tried, history);

    internal string Id { get; }

    /// <summary>The project, assessed today.</summary>
    internal Assessed Assessed { get; }

    internal TriedActions Tried { get; }

    internal MarkupString Timeline { get; init; }

    internal MarkupString Factors { get; init; }

    internal MarkupString Curve { get; init; }

    /// <summary>What happened last.</summary>
    internal HistoryView History { get; }

    /// <summary>The dependencies that raise an alert, each with what somebody made of it.</summary>
    internal IReadOnlyList<WorklistLine> Alerts { get; init; } = [];

    /// <summary>The line of a dependency that raises an alert; null where none does.</summary>
    internal WorklistLine? AlertOn(string requested) => Alerts.FirstOrDefault(line => line.Requested == requested);

    internal DateOnly Today => Assessed.Assessment.AsOf;
}
