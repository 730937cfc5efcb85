using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Imports.Merging;

/// <summary>A project as a file tells of it.</summary>
/// <param name="Name">Its name in the file; null where the file tells of one project and does not name it.</param>
/// <param name="Models">The models that it uses, in the order of the file.</param>
public sealed record ImportedProject(string? Name, IReadOnlyList<ImportedModel> Models)
{
    /// <summary>What a project without a name is called beside others.</summary>
    public const string Unnamed = "unnamed";

    /// <summary>Its dependencies as they would be stored.</summary>
    public IReadOnlyList<Dependency> Dependencies => [.. Models.Select(model => model.Usage)];

    /// <summary>The projects of a file, in the order of the file; one without models where it names none.</summary>
    /// <param name="file">What the file was read as.</param>
    /// <param name="resolve">Finds the model that a name means.</param>
    public static IReadOnlyList<ImportedProject> Of(ImportedFile file, Func<string, ModelResolution> resolve)
    {
        var projects = file.Mentions.GroupBy(mention => mention.Project).ToArray();
        return projects is []
            ? [new(null, [])]
            : [.. projects.Select(
                project => new ImportedProject(project.Key ?? (projects.Length > 1 ? Unnamed : null), ModelsOf(project, file.Period, resolve)))];
    }

    private static IReadOnlyList<ImportedModel> ModelsOf(IEnumerable<ModelMention> mentions, CoveredPeriod? period, Func<string, ModelResolution> resolve) =>
    [
        .. mentions
            .Select(mention => Named(mention, resolve))
            .GroupBy(named => DependencyKey.Of(named.Mention.Usage, named.Resolution))
            .Select(same => Model(same.Key, [.. same], period)),
    ];

    /// <summary>Of the names that the file gives, the first that the catalog knows; else the first that several models share; else the first.</summary>
    private static (ModelMention Mention, ModelResolution Resolution) Named(ModelMention mention, Func<string, ModelResolution> resolve)
    {
        var readings = mention.OtherNames.Prepend(mention.Usage.Model).Select(resolve).ToArray();
        var best = readings.MinBy(reading => reading.Known is not null ? 0 : reading.Match == MatchKind.Ambiguous ? 1 : 2)!;
        return (mention with { Usage = mention.Usage with { Model = best.Requested } }, best);
    }

    private static ImportedModel Model(DependencyKey key, (ModelMention Mention, ModelResolution Resolution)[] same, CoveredPeriod? period)
    {
        var (first, resolution) = same[0];
        var stated = same.Select(one => one.Mention.Usage).Aggregate(CombinedUsage.Of);
        var counted = same.Select(one => one.Mention.Traffic).OfType<Traffic>().ToArray() is [var one, .. var more]
            ? more.Aggregate(one, (sum, next) => sum + next)
            : null;
        var monthly = period is null ? null : counted?.PerMonth(period);
        var usage = stated with
        {
            Model = first.Usage.Model,
            RequestsPerMonth = monthly?.Requests ?? stated.RequestsPerMonth,
            InputTokensPerMonth = monthly?.InputTokens ?? stated.InputTokensPerMonth,
            OutputTokensPerMonth = monthly?.OutputTokens ?? stated.OutputTokensPerMonth,
            Occurrences = stated.Occurrences is { } places ? [.. places.Where(place => UsageLimits.Allow(place) && !Secrets.IsIn(place.Path))] : null,
        };

        return new(
            usage,
            resolution,
            [.. same.Select(each => each.Mention.WrittenAs ?? each.Mention.Usage.Model).Distinct()],
            same.Select(each => each.Mention.ToldBy).FirstOrDefault(told => told is not null),
            [.. Members(usage, counted, monthly, period)])
        {
            Key = key,
        };
    }

    private static IEnumerable<ImportedMember> Members(Dependency usage, Traffic? counted, Traffic? monthly, CoveredPeriod? period)
    {
        foreach (var (name, value) in UsageFields.Listed.Select(field => (field.Name, Text: FieldChanges.Text(field.Value(usage)))))
        {
            var count = monthly is null ? null : name switch
            {
                "requestsPerMonth" => counted!.Requests,
                "inputTokensPerMonth" => counted!.InputTokens,
                "outputTokensPerMonth" => counted!.OutputTokens,
                _ => null,
            };
            if (value is not null)
            {
                yield return new(name, value, count is null
                    ? "The file says so."
                    : FormattableString.Invariant($"The file counts {count:N0} in {period!.InWords()}; a month has {CoveredPeriod.DaysPerMonth}."));
            }
        }

        if (usage.Occurrences is { Count: > 0 and var places })
        {
            yield return new("occurrences", FieldChanges.Text(places)!, "The file lists the places.");
        }
    }
}

/// <summary>A member of a dependency that a file tells.</summary>
/// <param name="Name">The member, as in the usage profile.</param>
/// <param name="Value">Its value, as JSON spells it.</param>
/// <param name="Because">How the file tells it.</param>
public sealed record ImportedMember(string Name, string Value, string Because);

/// <summary>A model of a file, with what the catalog says of its name.</summary>
/// <param name="Usage">The dependency as it would be stored.</param>
/// <param name="Resolution">What its name means today.</param>
/// <param name="Names">The names that the file gives it, as they are written; those that mean one model in one environment are taken together.</param>
/// <param name="ToldBy">What stands around the name and tells the provider or the version, in a sentence; null where the name alone was read.</param>
/// <param name="Members">What the file tells of its use, and how.</param>
public sealed record ImportedModel(
    Dependency Usage, ModelResolution Resolution, IReadOnlyList<string> Names, string? ToldBy, IReadOnlyList<ImportedMember> Members)
{
    internal DependencyKey Key { get; init; }
}
