using RiskApi.Pages.ProjectReport;

namespace RiskApi.Pages.Today;

/// <summary>The addresses of the form of a waiver.</summary>
internal static class WaivePaths
{
    public static string Of(string id, string requested) => $"{ProjectPaths.Of(id)}/waive?dependency={Uri.EscapeDataString(requested)}";

    public static string TakeBack(string id, string requested) => $"{ProjectPaths.Of(id)}/waive/take-back?dependency={Uri.EscapeDataString(requested)}";
}
