using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskApi.Core.Catalog;

/// <summary>The days before which sources cannot have been read, as far as the record tells.</summary>
/// <remarks>
/// Most sources are pages that are kept up: of them no day is known, and they count as there from the beginning. What was published once is told by
/// the revision that it is the source of, by its address, or by the one day that all models have in common of which it tells: a notice, a release.
/// </remarks>
internal sealed partial class SourceDays
{
    private readonly Dictionary<string, DateOnly> _told = new(StringComparer.Ordinal);

    /// <summary>Finds the days that sources of several models have in common.</summary>
    /// <param name="models">The models.</param>
    public SourceDays(IEnumerable<Model> models)
    {
        var common = new Dictionary<string, HashSet<DateOnly>>(StringComparer.Ordinal);
        var several = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in models)
        {
            DateOnly[] days = [.. DaysOf(model).Distinct()];
            foreach (var source in Named(model))
            {
                if (!common.TryGetValue(source, out var before))
                {
                    common[source] = [.. days];
                }
                else
                {
                    several.Add(source);
                    before.IntersectWith(days);
                }
            }
        }

        foreach (var source in several.Where(source => common[source].Count > 0))
        {
            _told[source] = common[source].Min();
        }
    }

    /// <summary>The sources of a model of which a day is known.</summary>
    /// <param name="model">One of the models.</param>
    public IReadOnlyDictionary<string, DateOnly> Of(Model model)
    {
        Dictionary<string, DateOnly>? days = null;
        foreach (var source in model.Sources)
        {
            if (new[] { Recorded(model, source), _told.TryGetValue(source, out var told) ? told : null, InAddress(source) }.Max() is { } day)
            {
                (days ??= new(StringComparer.Ordinal))[source] = day;
            }
        }

        return days ?? Model.NoSourceDays;
    }

    /// <summary>The first revision that it is the source of; null where one of them has no day.</summary>
    private static DateOnly? Recorded(Model model, string source)
    {
        DateOnly? first = null;
        foreach (var revision in model.Revisions.Where(revision => revision.Source == source))
        {
            if (revision.RecordedOn is not { } recorded)
            {
                return null;
            }

            first = first < recorded.Day ? first : recorded.Day;
        }

        return first;
    }

    private static DateOnly? InAddress(string source) =>
        Dated().Match(source) is { Success: true } dated
        && DateOnly.TryParseExact(
            $"{dated.Groups["month"].Value}-{(dated.Groups["day"] is { Success: true } day ? day.Value : "01")}",
            "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? on
            : null;

    private static IEnumerable<string> Named(Model model) =>
        model.Sources.Concat(model.Revisions.Select(revision => revision.Source).OfType<string>()).Distinct(StringComparer.Ordinal);

    private static IEnumerable<DateOnly> DaysOf(Model model) =>
        new[] { model.ReleasedOn, model.FirstSeenOn, model.AnnouncedOn }
            .Concat(model.Revisions.Select(revision => revision.RecordedOn))
            .OfType<PartialDate>()
            .Select(date => date.Day);

    /// <summary>A part of a path that begins with a month or a day.</summary>
    [GeneratedRegex(@"/(?<month>20\d\d-\d\d)(-(?<day>\d\d))?(?=[-/])")]
    private static partial Regex Dated();
}
