using FluentValidation;
using RiskApi.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a place in the source.</summary>
internal sealed class OccurrenceValidator : AbstractValidator<Occurrence>
{
    public OccurrenceValidator()
    {
        RuleFor(occurrence => occurrence.Path).NotEmpty().MaximumLength(1000).WithoutControlCharacters();
        RuleFor(occurrence => occurrence.Line).InclusiveBetween(1, 100_000_000);
    }
}
