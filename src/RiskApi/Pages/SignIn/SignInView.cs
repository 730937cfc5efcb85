namespace RiskApi.Pages.SignIn;

/// <summary>What the page to sign in shows.</summary>
/// <param name="To">Where to go on.</param>
/// <param name="Fault">What is wrong with the key; null where nothing is.</param>
public sealed record SignInView(string To, string? Fault)
{
    /// <summary>Where to go on: a path of this service; today's page for anything else.</summary>
    /// <param name="asked">What the address says.</param>
    public static string PathOf(string? asked) =>
        asked is ['/', ..] && !asked.StartsWith("//", StringComparison.Ordinal) && !asked.Contains('\\', StringComparison.Ordinal) && !asked.Any(char.IsControl)
            ? asked
            : "/";
}
