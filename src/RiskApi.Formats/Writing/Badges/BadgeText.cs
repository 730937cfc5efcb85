using System.Globalization;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Badges;

/// <summary>What a badge says. Where a model is not known, or little else is, it says so in grey: it never looks safe.</summary>
/// <param name="Message">The score and its band; <c>unknown</c> first, where that is how it is.</param>
/// <param name="Band">The band, for the colour; null where it is not known well enough.</param>
internal sealed record BadgeText(string Message, Band? Band)
{
    public const string Label = "model retirement risk";

    public static BadgeText Of(Assessed assessed)
    {
        var assessment = assessed.Assessment;
        var score = string.Create(CultureInfo.InvariantCulture, $"{assessment.Score:0} {Words.Of(assessment.Band)}");
        var isUnsure = assessment.Confidence.Level == ConfidenceLevel.Low
            || assessment.Dependencies.Any(dependency => dependency.Status == ModelStatus.Unknown);
        return isUnsure
            ? new(assessment.Band >= Core.Scoring.Band.High ? $"unknown ({score})" : "unknown", null)
            : new(score, assessment.Band);
    }
}
