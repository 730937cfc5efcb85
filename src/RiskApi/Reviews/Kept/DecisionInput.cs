using FluentValidation;
using RiskApi.Core.Reviews;
using RiskApi.Storage;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Kept;

/// <summary>What is decided upon a review.</summary>
internal sealed record DecisionInput
{
    /// <summary>What is decided.</summary>
    public required DecisionVerdict Verdict { get; init; }

    /// <summary>Why.</summary>
    /// <example>The launch is small.</example>
    public string? Note { get; init; }

    /// <summary>What has to be done for it; required where it goes with conditions, and only then.</summary>
    public IReadOnlyList<DecisionCondition>? Conditions { get; init; }

    public ReviewDecision ToDecision() => new() { Verdict = Verdict, Note = Note, Conditions = Conditions ?? [] };
}

/// <summary>The bounds of a decision.</summary>
internal sealed class DecisionInputValidator : AbstractValidator<DecisionInput>
{
    private const int MostConditions = 50;

    public DecisionInputValidator()
    {
        RuleFor(decision => decision.Note).MaximumLength(4000).IsProse();
        RuleFor(decision => decision.Conditions!).AtMost(MostConditions);
        RuleFor(decision => decision.Conditions).Must((decision, conditions) => conditions is [_, ..] == (decision.Verdict == DecisionVerdict.GoWithConditions))
            .WithMessage("Give conditions where the verdict is go-with-conditions, and nowhere else.");
        RuleForEach(decision => decision.Conditions).NotNull().WithMessage("A condition must not be null; leave it out.")
            .SetValidator(new DecisionConditionValidator());
    }
}

/// <summary>The bounds of a condition.</summary>
internal sealed class DecisionConditionValidator : AbstractValidator<DecisionCondition>
{
    public DecisionConditionValidator()
    {
        RuleFor(condition => condition.Text).NotEmpty().MaximumLength(1000).IsProse();
        RuleFor(condition => condition.Owner).NotEmpty().FitsName();
        RuleFor(condition => (DateOnly?)condition.DueOn).WithinTheRecord().OverridePropertyName("dueOn");
    }
}

/// <summary>A signature under the decision as it stands.</summary>
internal sealed record SignatureInput
{
    /// <summary>Who signs, by name.</summary>
    /// <example>Grace Hopper</example>
    public required string Name { get; init; }

    /// <summary>As what.</summary>
    /// <example>Head of architecture</example>
    public string? Role { get; init; }

    public DecisionSignature ToSignature(Author author) => new(Name, Role, author.At, author.Actor);
}

/// <summary>The bounds of a signature.</summary>
internal sealed class SignatureInputValidator : AbstractValidator<SignatureInput>
{
    public SignatureInputValidator()
    {
        RuleFor(signature => signature.Name).NotEmpty().FitsName();
        RuleFor(signature => signature.Role).FitsName();
    }
}
