using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>Where a model stands in every <see cref="PaceFactor"/> on any day, as far as was known on the as-of date.</summary>
/// <remarks>Every step is dated by the fact that made it, so the profile of a past day knows nothing later; ages and promises go on beyond the as-of date.</remarks>
internal sealed class PaceProfile
{
    private readonly (int FromDay, PaceLevels Levels)[] _steps;

    private PaceProfile((int FromDay, PaceLevels Levels)[] steps) => _steps = steps;

    /// <summary>The steps, oldest first; the levels of the first hold before it too.</summary>
    public ReadOnlySpan<(int FromDay, PaceLevels Levels)> Steps => _steps;

    public static PaceProfile Of(KnownModel known, int provider, bool isOwnApi, LineEvents line, DateOnly asOf)
    {
        var model = known.Model;
        var levels = PaceLevels.AllUnknown();
        levels[PaceFactor.Provider] = (sbyte)provider;
        levels[PaceFactor.Class] = (sbyte)ModelClasses.Of(model);
        levels[PaceFactor.Host] = (sbyte)(isOwnApi ? 0 : 1);
        levels[PaceFactor.Purpose] = PaceScale.Purpose(model.Kind);
        levels[PaceFactor.Promise] = 0;

        var changes = new List<(int Day, PaceFactor Factor, sbyte Level)>();
        if (known.Lifecycle.ReleasedOn?.Day.DayNumber is { } released)
        {
            levels[PaceFactor.Age] = levels[PaceFactor.Succession] = levels[PaceFactor.Price] = levels[PaceFactor.Sisters] = 0;
            AddAges(changes, released);
            AddLine(changes, line);
        }

        AddPromises(changes, model, asOf);
        return new(InOrder(levels, known.Lifecycle.ReleasedOn?.Day.DayNumber ?? 0, changes));
    }

    /// <summary>The levels on a day.</summary>
    public PaceLevels At(int day)
    {
        var last = _steps.Length - 1;
        while (last > 0 && _steps[last].FromDay > day)
        {
            last--;
        }

        return _steps[last].Levels;
    }

    private static void AddAges(List<(int, PaceFactor, sbyte)> changes, int released)
    {
        for (var i = 0; i < PaceScale.AgeStepsDays.Length; i++)
        {
            changes.Add((released + PaceScale.AgeStepsDays[i], PaceFactor.Age, (sbyte)(i + 1)));
        }
    }

    private static void AddLine(List<(int, PaceFactor, sbyte)> changes, LineEvents line)
    {
        if (line.SuccessorElsewhereDay < line.SuccessorHereDay)
        {
            changes.Add((line.SuccessorElsewhereDay, PaceFactor.Succession, 3));
        }

        if (line.SuccessorHereDay != LineEvents.Never)
        {
            changes.Add((line.SuccessorHereDay, PaceFactor.Succession, 1));
            changes.Add((line.SuccessorHereDay + PaceScale.SettledSuccessionDays, PaceFactor.Succession, 2));
        }

        if (line.PricedSuccessorDay < line.CheaperSuccessorDay)
        {
            changes.Add((line.PricedSuccessorDay, PaceFactor.Price, 2));
        }

        if (line.CheaperSuccessorDay != LineEvents.Never)
        {
            changes.Add((line.CheaperSuccessorDay, PaceFactor.Price, 1));
        }

        if (line.SisterNoticeDay != LineEvents.Never)
        {
            changes.Add((line.SisterNoticeDay, PaceFactor.Sisters, 1));
        }
    }

    private static void AddPromises(List<(int, PaceFactor, sbyte)> changes, Model model, DateOnly asOf)
    {
        var states = model.EndDates.States;
        for (var i = 0; i < states.Count && states[i].KnownOn <= asOf; i++)
        {
            var (from, until) = (states[i].KnownOn.DayNumber, i + 1 < states.Count && states[i + 1].KnownOn <= asOf ? states[i + 1].KnownOn.DayNumber : int.MaxValue);
            if (states[i].Date is not { Kind: EndDateKind.NotBefore, On.Day.DayNumber: var promised })
            {
                changes.Add((from, PaceFactor.Promise, 0));
                continue;
            }

            var ends = promised - PaceScale.PromiseEndsDays;
            changes.Add((from, PaceFactor.Promise, (sbyte)(ends > from ? 1 : 2)));
            if (ends > from && ends < until)
            {
                changes.Add((ends, PaceFactor.Promise, 2));
            }
        }
    }

    private static (int, PaceLevels)[] InOrder(PaceLevels levels, int firstDay, List<(int Day, PaceFactor Factor, sbyte Level)> changes)
    {
        var steps = new List<(int FromDay, PaceLevels Levels)> { (firstDay, levels) };
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
