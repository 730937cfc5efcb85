using FluentValidation;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio.Alerts;

/// <summary>What somebody makes of the alert on a dependency.</summary>
internal sealed record AlertInput
{
    /// <summary>What they make of it: <c>acknowledged</c>, <c>snoozed</c> until a day, <c>resolved</c>, or <c>open</c> to undo.</summary>
    /// <example>acknowledged</example>
    public required AlertState State { get; init; }

    /// <summary>What they say of it; nothing where left out.</summary>
    /// <example>The migration is planned for the next sprint.</example>
    public string? Note { get; init; }

    /// <summary>The day on which it opens again, later than today; for <c>snoozed</c>, and required there.</summary>
    /// <example>null</example>
    public DateOnly? SnoozedUntil { get; init; }
}

/// <summary>The bounds of what somebody makes of an alert.</summary>
internal sealed class AlertInputValidator : AbstractValidator<AlertInput>
{
    public AlertInputValidator(TimeProvider time)
    {
        RuleFor(input => input.Note).MaximumLength(4000).IsProse();
        RuleFor(input => input.SnoozedUntil).NotNull().When(input => input.State == AlertState.Snoozed)
            .WithMessage("'snoozedUntil' is missing; say on which day the alert opens again.");
        RuleFor(input => input.SnoozedUntil).Null().When(input => input.State != AlertState.Snoozed)
            .WithMessage("'snoozedUntil' goes with \"state\": \"snoozed\"; set that, or leave it out.");
        RuleFor(input => input.SnoozedUntil).Cascade(CascadeMode.Stop).WithinTheRecord()
            .Must(day => day is null || day > time.Today()).WithMessage(_ => $"'snoozedUntil' must be later than today, {time.Today():yyyy-MM-dd}.");
    }
}
