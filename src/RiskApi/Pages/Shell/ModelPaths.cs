namespace RiskApi.Pages.Shell;

/// <summary>The addresses of models.</summary>
internal static class ModelPaths
{
    public const string All = "/models";

    public const string Compare = All + "/compare";

    public static string Of(string provider, string model) => $"{All}/{provider}/{Uri.EscapeDataString(model)}";

    /// <summary>The address of a reference, <c>provider/id</c>.</summary>
    public static string Of(string reference) => reference.Split('/', 2) is [var provider, var model] ? Of(provider, model) : All;
}
