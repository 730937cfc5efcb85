using System.Runtime.InteropServices;

namespace RiskApi.Core.Portfolio;

/// <summary>The work that hangs on each clock, by lead time: all that the course of the next months depends on.</summary>
/// <remarks>
/// Dependencies on one clock end together, and those with one lead time fall due together. A portfolio of a hundred thousand projects has
/// no more clocks than the catalog has models, so this is what makes it small.
/// </remarks>
internal sealed class ClockLoads
{
    private readonly Dictionary<(string Clock, int LeadTimeDays), ClockLoad> _loads = [];

    /// <summary>The loads, in order of clock and lead time.</summary>
    public IReadOnlyList<ClockLoad> All =>
        [.. _loads.OrderBy(load => load.Key.Clock, StringComparer.Ordinal).ThenBy(load => load.Key.LeadTimeDays).Select(load => load.Value)];

    public void Add(Exposure exposure)
    {
        ref var load = ref CollectionsMarshal.GetValueRefOrAddDefault(_loads, (exposure.Clock, exposure.LeadTimeDays), out _);
        load ??= new ClockLoad(exposure);
        load.Take(exposure);
    }
}

/// <summary>Dependencies on one clock with one lead time.</summary>
internal sealed class ClockLoad(Exposure first)
{
    public string Clock { get; } = first.Clock;

    public string Wave { get; } = first.Wave;

    public string Provider { get; } = first.Provider;

    public int LeadTimeDays { get; } = first.LeadTimeDays;

    public Forecast.RetirementForecast Forecast { get; } = first.Forecast;

    /// <summary>The probability that the work falls due within the horizon, 0 to 1.</summary>
    public double Likelihood { get; } = first.Likelihood;

    public int Dependencies { get; private set; }

    public double EngineerDays { get; private set; }

    public double ExtraUsd { get; private set; }

    public void Take(Exposure exposure)
    {
        Dependencies++;
        EngineerDays += exposure.EngineerDays;
        ExtraUsd += exposure.ExtraUsdPerYear ?? 0;
    }
}
