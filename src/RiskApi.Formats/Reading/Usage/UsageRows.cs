using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Turns the rows of usage exports into mentions with traffic.</summary>
/// <param name="into">Takes what the rows say.</param>
internal sealed class UsageRows(ImportCollector into)
{
    private const string NoModel = "The row names no model; export the usage grouped by model.";
    private const string Failed = "The call failed; the model is kept, the call is not counted.";
    private const string Cached = "A cache answered in place of the model; the model is kept, the call is not counted.";

    private bool _anyTraffic;

    /// <summary>The provider of all rows; else each row tells its own.</summary>
    public string? Provider { get; init; }

    /// <summary>What stands between the code and the models, where the export tells by being there.</summary>
    public AccessPath? Access { get; init; }

    /// <summary>Whether each row is one call.</summary>
    public bool RowsAreCalls { get; init; }

    /// <summary>Whether a time without an end stands for the day in which it lies.</summary>
    public bool LoneTimesAreDays { get; init; }

    /// <summary>Takes a row, or ignores it for a reason.</summary>
    public void Take(UsageRow row, string where)
    {
        if (row[UsageColumn.Model] is not { } model)
        {
            into.Ignore(NoModel, where);
        }
        else if (!CountedTime.TryRead(row[UsageColumn.From], out var from) || !CountedTime.TryRead(row[UsageColumn.To], out var to))
        {
            into.Ignore(CountedTime.Fault, where);
        }
        else if (!TryCount(row, out var traffic))
        {
            into.Ignore(UsageCount.Fault, where);
        }
        else
        {
            if (Period(from, to) is { } period)
            {
                into.Cover(period.FromAt, period.ToAt);
            }

            into.Add(Mention(row, model) with { Traffic = Counted(row, where) ? traffic : null }, where);
        }
    }

    /// <summary>Says what the whole file lacks.</summary>
    public void Finish()
    {
        if (!_anyTraffic)
        {
            into.Warn("The export counts neither requests nor tokens, so it tells which models are used and not how much; export usage rather than costs.");
        }
    }

    private ModelMention Mention(UsageRow row, string model)
    {
        var provider = Provider ?? ProviderWords.Provider(row[UsageColumn.Provider], row[UsageColumn.Host]);
        return new(new Dependency { Model = ProviderWords.Name(provider, model), Access = Access })
        {
            Project = row[UsageColumn.ProjectName] ?? row[UsageColumn.Project],
            OtherNames = row[UsageColumn.ModelGroup] is { } group && group != model ? [ProviderWords.Name(provider, group)] : [],
        };
    }

    private CoveredPeriod? Period(CoveredPeriod? from, CoveredPeriod? to) =>
        from is null || to is null ? (from ?? to) is { } lone && LoneTimesAreDays ? CountedTime.DayOf(lone.FromAt) : from ?? to
        : from.FromAt <= to.ToAt ? new(from.FromAt, to.ToAt)
        : from;

    private bool Counted(UsageRow row, string where)
    {
        var reason = row[UsageColumn.Status] is { } status
            && (status.Contains("fail", StringComparison.OrdinalIgnoreCase) || status.Equals("error", StringComparison.OrdinalIgnoreCase)) ? Failed
            : string.Equals(row[UsageColumn.CacheHit], "true", StringComparison.OrdinalIgnoreCase) ? Cached
            : null;
        if (reason is not null)
        {
            into.Ignore(reason, where);
        }

        return reason is null;
    }

    private bool TryCount(UsageRow row, out Traffic? traffic)
    {
        traffic = null;
        if (!UsageCount.TryRead(row[UsageColumn.Requests], out var requests)
            || !UsageCount.TryRead(row[UsageColumn.InputTokens], out var input)
            || !UsageCount.TryRead(row[UsageColumn.CacheReadTokens], out var read)
            || !UsageCount.TryRead(row[UsageColumn.CacheWriteTokens], out var written)
            || !UsageCount.TryRead(row[UsageColumn.CacheWriteTokensOfAnHour], out var writtenOfAnHour)
            || !UsageCount.TryRead(row[UsageColumn.OutputTokens], out var output))
        {
            return false;
        }

        requests ??= RowsAreCalls || row[UsageColumn.Generation] is not null ? 1 : null;
        var counted = new Traffic(requests, input, output)
            + new Traffic(null, read, null)
            + new Traffic(null, written, null)
            + new Traffic(null, writtenOfAnHour, null);
        traffic = counted is { Requests: null, InputTokens: null, OutputTokens: null } ? null : counted;
        _anyTraffic |= traffic is not null;
        return true;
    }
}

/// <summary>Bounds how many rows a file may have.</summary>
internal static class RowLimit
{
    /// <exception cref="ImportException">There are more rows than an import may have.</exception>
    public static void Check(int count, string where, ImportLimits limits)
    {
        if (count > limits.MaxRows)
        {
            throw ImportException.OverLimit(
                $"The file has more than {limits.MaxRows} rows; the first one too many is at {where}.",
                "Import a shorter period: a month tells as much about a month.",
                nameof(ImportLimits.MaxRows));
        }
    }
}

/// <summary>The texts of one row by what they mean; null for what the row does not say. One instance serves all rows of a file.</summary>
internal sealed class UsageRow
{
    private readonly string?[] _texts = new string?[Enum.GetValues<UsageColumn>().Length];

    public string? this[UsageColumn field]
    {
        get => _texts[(int)field];
        set => _texts[(int)field] = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public void Clear() => Array.Clear(_texts);
}
