using RiskApi.Core.Portfolio.Impacts;
using RiskApi.Core.Portfolio.Worklists;

namespace RiskApi.Pages.WhatBreaks;

/// <summary>The words of what breaks.</summary>
internal static class WhatBreaksWords
{
    /// <summary>What a fallback does on the day.</summary>
    public static string Fallback(FallbackAtDate fallback) => fallback.State switch
    {
        FallbackState.None => "none",
        FallbackState.DoesNotTrigger => $"{fallback.Requested}, which does not take over on “model not found”",
        FallbackState.Gone => $"{fallback.Requested}, which is gone by then",
        FallbackState.SameClock => $"{fallback.Requested}, which one decision may end too",
        FallbackState.HoldsByHand => $"{fallback.Requested}, once somebody switches to it",
        _ => $"{fallback.Requested} holds by itself",
    };

    /// <summary>The answer as a text for a chat.</summary>
    public static string Text(PortfolioImpact impact, string what) => string.Join('\n', new[]
    {
        $"When {what} stops on {impact.Date:yyyy-MM-dd}, {Count(impact.Projects, "project")} with {Count(impact.Dependencies, "dependency", "dependencies")} break:",
    }.Concat(impact.Items.Select(hit =>
        $"- {hit.Project.Name} ({hit.Project.Owner ?? "nobody is named"}): {hit.Requested}; fallback: {Fallback(hit.Fallback)}"))
        .Concat(impact.Dependencies > impact.Items.Count ? [$"… and {impact.Dependencies - impact.Items.Count} more dependencies."] : []));

    /// <summary>What has a published end before a day as a text for a chat.</summary>
    public static string Text(IReadOnlyList<WorklistLine> lines, string day) => string.Join('\n', lines
        .Select(line => $"- {line.StopsOn:yyyy-MM-dd}: {line.Requested} in {line.Project.Name} ({line.Project.Owner ?? "nobody is named"}) → {line.Replacement ?? "nothing fits"}")
        .Prepend($"Published ends before {day}:"));

    public static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
