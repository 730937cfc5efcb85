using System.Globalization;

namespace RiskApi.Crashes;

/// <summary>What to do.</summary>
/// <param name="Kills">How often to kill an instance.</param>
/// <param name="Postgres">A server that may create databases; null for SQLite.</param>
/// <param name="Seed">The same seed draws the same writes and waits; what falls together is up to the machine.</param>
/// <param name="Restart">A shell command that restarts the PostgreSQL server, and returns once it answers; null for none.</param>
internal sealed record Arguments(int Kills, string? Postgres, int Seed, string? Restart)
{
    private const string RestartOption = "--restart";

    public static Arguments Of(string[] args)
    {
        var option = Array.IndexOf(args, RestartOption);
        var restart = option < 0 ? null : args[option + 1];
        string[] plain = [.. args.Where((_, i) => option < 0 || (i != option && i != option + 1))];
        var numbers = plain.Where(text => !IsConnection(text)).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers is [var kills, ..] ? kills : 200, plain.FirstOrDefault(IsConnection), numbers is [_, var seed, ..] ? seed : 1, restart);
    }

    private static bool IsConnection(string text) => text.Contains('=', StringComparison.Ordinal);
}
