using RiskApi.Core.Gate;
using RiskApi.Core.Imports;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Checks;

/// <summary>What a check of source found.</summary>
/// <param name="AsOf">The as-of date.</param>
/// <param name="Verdict">The gate's verdict.</param>
/// <param name="Models">How many models the source names.</param>
/// <param name="Told">The project with the models to tell of: all, or those whose use is new; null where there is none.</param>
internal sealed record Check(DateOnly AsOf, GateVerdict Verdict, int Models, Assessed? Told)
{
    /// <summary>What was not read, and why.</summary>
    public IReadOnlyList<IgnoredItems> LeftOut { get; init; } = [];

    /// <summary>What to know before the verdict is relied on.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What of that is no link and of the project's own, so that models may be named in it all the same.</summary>
    public IReadOnlyList<IgnoredItems> Unread { get; init; } = [];

    /// <summary>What whoever relies on the verdict should know, wherever they read it.</summary>
    public IEnumerable<CheckNotice> Notices =>
        [.. Unread.Select(left => new CheckNotice(CheckText.Unread(left), left.Where)), .. Warnings.Select(warning => new CheckNotice(warning, []))];

    /// <summary>The verdict in a line, with what it is about.</summary>
    public string Summary =>
        $"{Verdict.Summary} {(Models == 1 ? "1 model is" : $"{Models} models are")} named, looked at as of {Core.Words.Of(AsOf)}.";
}

/// <summary>Something to know beside a verdict.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Paths">The files that it is about; of many the first.</param>
internal sealed record CheckNotice(string Text, IReadOnlyList<string> Paths);
