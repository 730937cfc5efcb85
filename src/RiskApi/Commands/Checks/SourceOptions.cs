using System.CommandLine;
using System.Globalization;
using RiskApi.Web.Validation;

namespace RiskApi.Commands.Checks;

/// <summary>What commands that look at source are told.</summary>
internal static class SourceOptions
{
    public static Argument<string> Path(string description) => new("path") { Description = description, DefaultValueFactory = _ => "." };

    public static Option<string?> Output(string description) => new("--output") { HelpName = "file", Description = description };

    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        HelpName = "date",
        Description = "The day to answer for, such as 2026-11-29; today (UTC) where left out.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day >= Rules.FirstAsOf
                && day <= Rules.LastAsOf)
            {
                return day;
            }

            result.AddError($"--as-of takes a date from {Rules.FirstAsOf:yyyy-MM-dd} to {Rules.LastAsOf:yyyy-MM-dd}, and '{text}' is none.");
            return null;
        },
    };

    public static Option<string?> Changed()
    {
        var changed = new Option<string?>("--changed")
        {
            HelpName = "revision",
            Description = "Only what is new against this revision of Git, since the branch left it, fails: a model, or a file that uses it. In a pull request, its base.",
        };
        changed.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" or ['-', ..] }])
            {
                result.AddError("--changed takes the name of a revision, such as origin/main; none is empty or begins with a hyphen.");
            }
        });
        return changed;
    }
}
