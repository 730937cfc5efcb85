using FluentValidation;
using RiskApi.Core;
using RiskApi.Storage;
using RiskApi.Web.Validation;

namespace RiskApi.Keys;

/// <summary>A key to make.</summary>
internal sealed record KeyInput
{
    public const int DefaultLifetimeDays = 365;

    /// <summary>
    /// The name under which the audit trail records what is done with it; no other key in use may have it. Where left out, one is made of its role and its
    /// first digits, as `contributor-3f9a1c07`.
    /// </summary>
    /// <example>ci-of-claims</example>
    public string? Name { get; init; }

    /// <summary>Who answers for it: a person or a mailing list.</summary>
    /// <example>ada@example.com</example>
    public string? Owner { get; init; }

    /// <summary>What it may do.</summary>
    /// <example>contributor</example>
    public required Role Role { get; init; }

    /// <summary>The only team whose projects it sees and writes; all where left out. An admin's key has none.</summary>
    /// <example>claims</example>
    public string? Team { get; init; }

    /// <summary>Days until it expires; 365 where left out.</summary>
    /// <example>90</example>
    public int? LifetimeDays { get; init; }
}

/// <summary>The bounds of a key to make.</summary>
internal sealed class KeyInputValidator : AbstractValidator<KeyInput>
{
    public const int LongestName = 100;

    public KeyInputValidator()
    {
        RuleFor(input => input.Name).Must(name => name is null || name.Trim().Length > 0)
            .WithMessage("'name' must not be empty; leave it out to have one made.")
            .MaximumLength(LongestName).WithoutControlCharacters()
            .Must(name => name is null || !Identity.IsReserved(name)).WithMessage("'{PropertyValue}' is a name of the service itself; choose another.");
        RuleFor(input => input.Owner).FitsName();
        RuleFor(input => input.Team).FitsName().Must(team => team is not "").WithMessage("'team' must not be empty; leave it out to see all teams.");
        RuleFor(input => input.Team).Null().When(input => input.Role == Role.Admin)
            .WithMessage("An admin's key reaches all teams; leave 'team' out, or choose another role.");
        RuleFor(input => input.LifetimeDays).InclusiveBetween(1, 3650);
    }
}
