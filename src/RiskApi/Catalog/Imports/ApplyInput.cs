using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Imports;

/// <summary>How to apply a preview.</summary>
internal sealed record ApplyInput
{
    /// <summary>Conflicts that are decided for the source, by id (<c>provider/model#member</c>); the import then counts as kept by hand.</summary>
    public IReadOnlyList<string>? AcceptConflicts { get; init; }
}

/// <summary>The bounds of how to apply a preview.</summary>
internal sealed class ApplyInputValidator : AbstractValidator<ApplyInput>
{
    public ApplyInputValidator()
    {
        RuleFor(input => input.AcceptConflicts!).AtMost(10_000);
        RuleForEach(input => input.AcceptConflicts).NotNull().WithMessage("An id must not be null; leave it out.").MaximumLength(500)
            .Must(id => id is null || id.Contains('#', StringComparison.Ordinal))
            .WithMessage("'{PropertyValue}' is no conflict's id; ids are written provider/model#member.");
    }
}
