using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using RiskApi.Core;
using RiskApi.Core.Scoring;

namespace RiskApi.Pages.Projects;

/// <summary>Which projects the list shows, as its address says. What an address says wrongly is left out, and the page says so.</summary>
internal sealed record ProjectsQuery
{
    public const string Path = "/projects";

    /// <summary>Words that the name, the id, the owner, the team or the model to leave first has, all of them; empty for any.</summary>
    public string Search { get; init; } = "";

    public Band? Band { get; init; }

    public string? Team { get; init; }

    public string? Owner { get; init; }

    public string? Tag { get; init; }

    public ProjectOrder Sort { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What of the address was not understood, as a sentence; null where all was.</summary>
    public string? Fault { get; init; }

    public bool IsFiltered => this with { Sort = default, Page = 1, Fault = null } != new ProjectsQuery();

    public static ProjectsQuery Of(IQueryCollection query)
    {
        var (band, sort) = (Words.Parse<Band>(Text("band")), Words.Parse<ProjectOrder>(Text("sort")));
        string?[] faults =
        [
            Text("band") is { } other && band is null ? $"There is no band '{other}'; all are shown." : null,
            Text("sort") is { } order && sort is null ? $"Projects cannot be sorted by '{order}'; they are sorted by score." : null,
        ];
        return new()
        {
            Search = Text("q") ?? "",
            Band = band,
            Team = Text("team"),
            Owner = Text("owner"),
            Tag = Text("tag"),
            Sort = sort ?? ProjectOrder.Score,
            Page = int.TryParse(Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Fault = faults.FirstOrDefault(fault => fault is not null),
        };

        string? Text(string name) => query[name] is [{ } text, ..] && text.Trim() is { Length: > 0 } said ? said : null;
    }

    /// <summary>The address of the list that this asks for.</summary>
    public string Address()
    {
        var query = new QueryBuilder();
        Add("q", Search);
        Add("band", Band is { } band ? Words.Of(band) : null);
        Add("team", Team);
        Add("owner", Owner);
        Add("tag", Tag);
        Add("sort", Sort == default ? null : Words.Of(Sort));
        Add("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        return Path + query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }
}

/// <summary>What the list is sorted by.</summary>
internal enum ProjectOrder
{
    /// <summary>The highest score first.</summary>
    Score,

    /// <summary>The earliest day to start a migration first; those without one last.</summary>
    NextDay,

    /// <summary>By name.</summary>
    Name,

    /// <summary>By owner; those without one last.</summary>
    Owner,

    /// <summary>Most expected engineer-days first.</summary>
    Effort,
}
