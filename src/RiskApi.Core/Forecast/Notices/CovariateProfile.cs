using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>Where a model stands in every <see cref="HazardFactor"/> on any day, as far as was known on the as-of date.</summary>
/// <remarks>
/// Every step is dated by the fact that made it, so the profile of a past day knows nothing later; ages and promises go on beyond the as-of date.
/// </remarks>
internal sealed class CovariateProfile
{
    private readonly (int FromDay, CovariateLevels Levels)[] _steps;

    private CovariateProfile((int FromDay, CovariateLevels Levels)[] steps) => _steps = steps;

    /// <summary>The steps, oldest first; the levels of the first hold before it too.</summary>
    public ReadOnlySpan<(int FromDay, CovariateLevels Levels)> Steps => _steps;

    public static CovariateProfile Of(KnownModel known, int provider, bool isOwnApi, LineEvents line, DateOnly asOf)
    {
        var model = known.Facts;
        var levels = CovariateLevels.AllUnknown();
        levels[HazardFactor.Provider] = (sbyte)provider;
        levels[HazardFactor.Class] = (sbyte)ModelClasses.Of(model);
        levels[HazardFactor.Host] = (sbyte)(isOwnApi ? 0 : 1);
        levels[HazardFactor.Purpose] = CovariateScale.Purpose(model.Kind);
        levels[HazardFactor.Promise] = 0;

        var changes = new List<(int Day, HazardFactor Factor, sbyte Level)>();
        if (known.Lifecycle.ReleasedOn?.Day.DayNumber is { } released)
        {
            levels[HazardFactor.Age] = levels[HazardFactor.Succession] = levels[HazardFactor.Price] = levels[HazardFactor.Sisters] = 0;
            AddAges(changes, released);
            AddLine(changes, line);
        }

        AddPromises(changes, model, asOf);
        return new(InOrder(levels, known.Lifecycle.ReleasedOn?.Day.DayNumber ?? 0, changes));
    }

    /// <summary>The levels on a day.</summary>
    public CovariateLevels At(int day)
    {
        var last = _steps.Length - 1;
        while (last > 0 && _steps[last].FromDay > day)
        {
            last--;
        }

        return _steps[last].Levels;
    }

    private static void AddAges(List<(int, HazardFactor, sbyte)> changes, int released)
    {
        for (var i = 0; i < CovariateScale.AgeStepsDays.Length; i++)
        {
            changes.Add((released + CovariateScale.AgeStepsDays[i], HazardFactor.Age, (sbyte)(i + 1)));
        }
    }

    private static void AddLine(List<(int, HazardFactor, sbyte)> changes, LineEvents line)
    {
        if (line.SuccessorElsewhereDay < line.SuccessorHereDay)
        {
            changes.Add((line.SuccessorElsewhereDay, HazardFactor.Succession, 3));
        }

        if (line.SuccessorHereDay != LineEvents.Never)
        {
            changes.Add((line.SuccessorHereDay, HazardFactor.Succession, 1));
            changes.Add((line.SuccessorHereDay + CovariateScale.SettledSuccessionDays, HazardFactor.Succession, 2));
        }

        if (line.PricedSuccessorDay < line.CheaperSuccessorDay)
        {
            changes.Add((line.PricedSuccessorDay, HazardFactor.Price, 2));
        }

        if (line.CheaperSuccessorDay != LineEvents.Never)
        {
            changes.Add((line.CheaperSuccessorDay, HazardFactor.Price, 1));
        }

        if (line.SisterNoticeDay != LineEvents.Never)
        {
            changes.Add((line.SisterNoticeDay, HazardFactor.Sisters, 1));
        }
    }

    private static void AddPromises(List<(int, HazardFactor, sbyte)> changes, Model model, DateOnly asOf)
    {
        var states = model.EndDates.States;
        for (var i = 0; i < states.Count && states[i].KnownOn <= asOf; i++)
        {
            var (from, until) = (
                states[i].KnownOn.DayNumber, i + 1 < states.Count && states[i + 1].KnownOn <= asOf ? states[i + 1].KnownOn.DayNumber : int.MaxValue);
            if (states[i].Date is not { Kind: EndDateKind.NotBefore, On.Day.DayNumber: var promised })
            {
                changes.Add((from, HazardFactor.Promise, 0));
                continue;
            }

            var ends = promised - CovariateScale.PromiseEndsDays;
            changes.Add((from, HazardFactor.Promise, (sbyte)(ends > from ? 1 : 2)));
            if (ends > from && ends < until)
            {
                changes.Add((ends, HazardFactor.Promise, 2));
            }
        }
    }

    private static (int, CovariateLevels)[] InOrder(CovariateLevels levels, int firstDay, List<(int Day, HazardFactor Factor, sbyte Level)> changes)
    {
        var steps = new List<(int FromDay, CovariateLevels Levels)> { (firstDay, levels) };
        foreach (var (day, factor, level) in changes.OrderBy(change => change.Day))
        {
            levels[factor] = level;
            if (day <= steps[^1].FromDay)
            {
                steps[^1] = (steps[^1].FromDay, levels);
            }
            else
            {
                steps.Add((day, levels));
            }
        }

        return [.. steps];
    }
}
