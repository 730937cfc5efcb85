using System.Globalization;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Badges;

/// <summary>What a badge says. Where a model is not known, or little else is, it says so in grey: it never looks safe.</summary>
/// <param name="Message">The score and its band; where they are not sure and alarm, with why, and where they would soothe, <c>unknown</c> instead.</param>
/// <param name="Band">The band, for the colour; null where it is not known well enough.</param>
internal sealed record BadgeText(string Message, Band? Band)
{
    public const string Label = "model retirement risk";

    public static BadgeText Of(Assessed assessed)
    {
        var assessment = assessed.Assessment;
        var score = string.Create(CultureInfo.InvariantCulture, $"{assessment.Score:0} {Words.Of(assessment.Band)}");
        var doubt = assessed.Count(ModelStatus.Unknown) switch
        {
            1 => "1 model unknown",
            > 1 and var unknown => string.Create(CultureInfo.InvariantCulture, $"{unknown} models unknown"),
            _ => assessment.Confidence.Level == ConfidenceLevel.Low ? "low confidence" : null,
        };
        return doubt is null ? new(score, assessment.Band)
            : new(assessment.Band >= Core.Scoring.Band.High ? $"{score}, {doubt}" : "unknown", null);
    }
}
