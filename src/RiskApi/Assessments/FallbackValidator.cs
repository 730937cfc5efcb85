using FluentValidation;
using RiskApi.Usage;

namespace RiskApi.Assessments;

/// <summary>The bounds of a fallback.</summary>
internal sealed class FallbackValidator : AbstractValidator<Fallback>
{
    public FallbackValidator() => RuleFor(fallback => fallback.Model).IsModelString();
}
