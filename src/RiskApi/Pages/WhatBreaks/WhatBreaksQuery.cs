using Microsoft.AspNetCore.Http.Extensions;
using RiskApi.Portfolio;
using RiskApi.Portfolio.Worklists;
using RiskApi.Web;

namespace RiskApi.Pages.WhatBreaks;

/// <summary>What is supposed to stop, as the address says: a provider or a model, on a day; or all that has a published end before a day.</summary>
internal sealed record WhatBreaksQuery(string? Provider, string? Model, string? Day)
{
    public const string Path = "/what-breaks";

    /// <summary>Lines of a table.</summary>
    private const string Most = "100";

    public static WhatBreaksQuery Of(IQueryCollection query)
    {
        return new(Text("provider"), Text("model"), Text("day"));

        string? Text(string name) => query[name] is [{ } text, ..] && text.Trim() is { Length: > 0 } said ? said : null;
    }

    /// <summary>Whether nothing is asked yet.</summary>
    public bool IsBlank => (Provider, Model, Day) is (null, null, null);

    /// <summary>Whether only a day is given.</summary>
    public bool IsDayAlone => (Provider, Model) is (null, null) && Day is not null;

    /// <summary>The same as the API's query.</summary>
    public ImpactQuery ToQuery() => new()
    {
        Provider = Model is null ? Provider : null,
        Model = Model,
        Date = Day is null ? null : Given<DateOnly>.Parse(Day, null),
        Limit = Given<int>.Parse(Most, null),
    };

    /// <summary>The query of the API for what has a published end before the day.</summary>
    public WorklistQuery ToWorklistQuery() => new() { Before = Given<DateOnly>.Parse(Day ?? "", null), Sort = "stopsOn", Limit = Given<int>.Parse(Most, null) };

    /// <summary>The address of what breaks when a model stops.</summary>
    public static string OfModel(string reference) => Path + new QueryBuilder { { "model", reference } };

    /// <summary>The address of what has a published end before a day.</summary>
    public static string OfDay(DateOnly day) => Path + new QueryBuilder { { "day", $"{day:yyyy-MM-dd}" } };
}
