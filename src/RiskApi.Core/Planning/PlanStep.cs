using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using RiskApi.Advice;

namespace RiskApi.Planning;

/// <summary>A step of a plan: an action, scored given the steps before it.</summary>
public sealed record PlanStep : AdvisedAction
{
    [SetsRequiredMembers]
    internal PlanStep(AdvisedAction action, DateOnly startsOn)
        : base(action) => StartsOn = startsOn;

    /// <summary>The day on which it starts where one engineer takes the steps one after another from the as-of date.</summary>
    [JsonPropertyOrder(1)]
    public DateOnly StartsOn { get; }

    /// <summary>Whether that is after the day to start by, so that the plan needs more hands, or has started too late.</summary>
    [JsonPropertyOrder(1)]
    public bool IsLate => StartByOn < StartsOn;
}
