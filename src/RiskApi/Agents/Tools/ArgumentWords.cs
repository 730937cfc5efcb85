namespace RiskApi.Agents.Tools;

/// <summary>What is said of arguments that several tools take.</summary>
internal static class ArgumentWords
{
    public const string HorizonDays = "How far ahead to look, in days, 1 to 3650; 365 where left out.";
    public const string AsOf = "The day to answer for, with what was known on it, as 2026-12-15; today where left out.";
    public const string ProjectId = "The id of a project that the service keeps; or give project.";
}
