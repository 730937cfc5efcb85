using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Forecast.Ledger;

/// <summary>How to go through the ledger.</summary>
internal enum LedgerScope
{
    /// <summary>One model's forecasts, oldest first.</summary>
    TimeSeries,
}

/// <summary>Which days of the ledger to read, and in which order.</summary>
internal sealed record LedgerQuery
{
    [ParameterDoc("`time-series` gives the forecasts of one `model`, oldest first; where left out, the newest come first.")]
    [FromQuery(Name = "scope")]
    public Given<LedgerScope>? Scope { get; init; }

    [ParameterDoc("Only what was said from this day on.", Example = "2026-11-01")]
    [FromQuery(Name = "from")]
    public Given<DateOnly>? From { get; init; }

    [ParameterDoc("Only what was said up to this day.")]
    [FromQuery(Name = "to")]
    public Given<DateOnly>? To { get; init; }

    [ParameterDoc("Only what this version of the forecast method said; the summary lists the versions.")]
    [FromQuery(Name = "method")]
    public string? Method { get; init; }

    /// <summary>The days that fit, in the order of the answer.</summary>
    public IReadOnlyList<LedgerDay> Choose(IEnumerable<LedgerDay> days)
    {
        var (from, to) = (From?.Value ?? DateOnly.MinValue, To?.Value ?? DateOnly.MaxValue);
        LedgerDay[] chosen = [.. days.Where(day => day.Day >= from && day.Day <= to && (Method is null || day.Method == Method))];
        return Scope?.Value == LedgerScope.TimeSeries ? chosen : [.. chosen.Reverse()];
    }
}

/// <summary>The bounds of which days to read.</summary>
internal sealed class LedgerQueryValidator : AbstractValidator<LedgerQuery>
{
    public LedgerQueryValidator()
    {
        RuleFor(query => query.Scope).IsWord();
        RuleFor(query => query.From).IsAsOfDate();
        RuleFor(query => query.To).IsAsOfDate();
        RuleFor(query => query.To)
            .Must((query, to) => !(to?.Value < query.From?.Value))
            .WithMessage("'to' must not be before 'from'.");
        RuleFor(query => query.Method).MaximumLength(100).WithoutControlCharacters();
    }
}

/// <summary>Which forecasts of the ledger to read.</summary>
internal sealed record LedgerEntryQuery
{
    [ParameterDoc("Only those of this model, `provider/model-id` as it was said; the record need not hold it any more.", Example = "openai/gpt-4.1-2025-04-14")]
    [FromQuery(Name = "model")]
    public string? Model { get; init; }

    [ParameterDoc("Only those of which this came.", Example = "open")]
    [FromQuery(Name = "outcome")]
    public Given<LedgerOutcome>? Outcome { get; init; }

    [ParameterDoc("Only those of this horizon in days: 90, 180, 365 or 730.", Example = "90")]
    [FromQuery(Name = "horizonDays")]
    public Given<int>? HorizonDays { get; init; }

    /// <summary>The model; null for every model.</summary>
    public (string Provider, string Id)? Reference => Model?.Split('/', 2) is [var provider, var id] ? (provider, id) : null;

    /// <summary>Whether a day can hold a forecast that fits, so that the others need not be read.</summary>
    /// <param name="day">The day.</param>
    /// <param name="today">The day by which the ledger is judged.</param>
    public bool CanFitOn(DateOnly day, DateOnly today)
    {
        var age = today.DayNumber - day.DayNumber;
        return Outcome?.Value switch
        {
            null => true,
            LedgerOutcome.Ahead => age < 0,
            LedgerOutcome.Open => age >= 0 && age < (HorizonDays?.Value ?? ForecastSummary.UsualHorizonsDays[^1]),
            LedgerOutcome.Stayed => age >= (HorizonDays?.Value ?? ForecastSummary.UsualHorizonsDays[0]),
            _ => age >= 0,
        };
    }

    /// <summary>Whether a forecast fits.</summary>
    public bool Fits(LedgerEntry entry) =>
        (Outcome is null || entry.Outcome == Outcome.Value.Value) && (HorizonDays is null || entry.WithinDays == HorizonDays.Value.Value);
}

/// <summary>The bounds of which forecasts to read.</summary>
internal sealed class LedgerEntryQueryValidator : AbstractValidator<LedgerEntryQuery>
{
    /// <summary>The horizons that are kept.</summary>
    public static readonly string[] Horizons = [.. ForecastSummary.UsualHorizonsDays.Select(days => days.ToString(CultureInfo.InvariantCulture))];

    public LedgerEntryQueryValidator()
    {
        RuleFor(query => query.Model).FitsModelString()
            .Must(model => model is null || (model.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash < model.Length - 1))
            .WithMessage("'model' must be provider/model-id, such as openai/gpt-4.1-2025-04-14.");
        RuleFor(query => query.Outcome).IsWord();
        RuleFor(query => query.HorizonDays).OneOf(Horizons);
    }
}
