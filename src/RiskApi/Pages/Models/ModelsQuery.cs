using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using RiskApi.Catalog.Models;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Pages.Shell;
using RiskApi.Web;

namespace RiskApi.Pages.Models;

/// <summary>Which models the list shows, as its address says.</summary>
internal sealed record ModelsQuery
{
    private const int LongestSearch = 200;

    public string Search { get; init; } = "";

    public string? Provider { get; init; }

    public ModelKind? Kind { get; init; }

    public ModelStatus? Status { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    public static ModelsQuery Of(IQueryCollection query)
    {
        return new()
        {
            Search = Text("q") ?? "",
            Provider = Text("provider"),
            Kind = Words.Parse<ModelKind>(Text("kind")),
            Status = Words.Parse<ModelStatus>(Text("status")),
            Page = int.TryParse(Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        };

        string? Text(string name) => query[name] is [{ } text, ..] && text.Trim() is { Length: > 0 and <= LongestSearch } said ? said : null;
    }

    /// <summary>The same as the API's query.</summary>
    public ModelQuery ToQuery() => new()
    {
        Q = Search is "" ? null : Search,
        Provider = Provider,
        Kind = Kind is { } kind ? Given<ModelKind>.Parse(Words.Of(kind), null) : null,
        Status = Status is { } status ? Given<ModelStatus>.Parse(Words.Of(status), null) : null,
    };

    public string Address()
    {
        var query = new QueryBuilder();
        (string Name, string? Value)[] given =
        [
            ("q", Search is "" ? null : Search), ("provider", Provider), ("kind", Kind is { } kind ? Words.Of(kind) : null),
            ("status", Status is { } status ? Words.Of(status) : null), ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach (var (name, value) in given.Where(one => one.Value is not null))
        {
            query.Add(name, value!);
        }

        return ModelPaths.All + query;
    }
}
