using RiskApi.Pages.Forms;
using RiskApi.Portfolio.Alerts;

namespace RiskApi.Pages.Today;

/// <summary>What the form of an alert shows.</summary>
public sealed class AlertFormView
{
    internal AlertFormView(AlertView alert, DateOnly today, TypedHandling typed, string? back, FormFaults faults) =>
        (Alert, Today, Typed, Back, Faults) = (alert, today, typed, back, faults);

    internal AlertView Alert { get; }

    internal DateOnly Today { get; }

    internal TypedHandling Typed { get; }

    /// <summary>Where one comes back to.</summary>
    internal string? Back { get; }

    internal FormFaults Faults { get; }
}

/// <summary>What somebody makes of an alert as its form describes it.</summary>
/// <param name="Note">What they say of it.</param>
/// <param name="SnoozedUntil">The day on which it opens again.</param>
internal sealed record TypedHandling(string? Note, string? SnoozedUntil);
