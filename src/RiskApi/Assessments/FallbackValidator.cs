using FluentValidation;
using RiskApi.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a fallback.</summary>
internal sealed class FallbackValidator : AbstractValidator<Fallback>
{
    public FallbackValidator() => RuleFor(fallback => fallback.Model).NotEmpty().MaximumLength(300).WithoutControlCharacters();
}
