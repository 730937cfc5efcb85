using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Pages.Forms;

namespace RiskApi.Pages.Today;

/// <summary>What the form of a waiver shows.</summary>
public sealed class WaiveView
{
    internal WaiveView(WorklistLine line, DateOnly today, TypedWaiver typed, FormFaults faults) => (Line, Today, Typed, Faults) = (line, today, typed, faults);

    internal WorklistLine Line { get; }

    internal DateOnly Today { get; }

    internal TypedWaiver Typed { get; }

    internal FormFaults Faults { get; }
}

/// <summary>A waiver as its form describes it.</summary>
/// <param name="Reason">Why the risk is accepted.</param>
/// <param name="Owner">Who accepts it.</param>
/// <param name="ExpiresOn">The last day on which it stands.</param>
/// <param name="Version">The version of the waiver that the form was made of; 0 where there was none.</param>
internal sealed record TypedWaiver(string? Reason, string? Owner, string? ExpiresOn, long Version);
