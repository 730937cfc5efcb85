using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using RiskApi.Web.Address;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Web;

/// <summary>Links pages to one another (RFC 8288).</summary>
internal static class Paging
{
    public const int DefaultLimit = 50;
    public const int MostPerPage = 100;

    /// <summary>The number of items per page, as it was given or by default.</summary>
    public static int LimitOf(Given<int>? given) => given?.Value ?? DefaultLimit;

    /// <summary>Cuts a page off what was found.</summary>
    /// <param name="http">The request.</param>
    /// <param name="found">One item more than the page takes, where there is one.</param>
    /// <param name="limit">How many items the page takes.</param>
    /// <param name="sortedBy">What an item is sorted by.</param>
    /// <param name="parameters">Parameters that the next page must repeat though the request left them out.</param>
    public static (IReadOnlyList<T> Items, string? Next) Page<T>(
        HttpContext http, IReadOnlyList<T> found, int limit, Func<T, string> sortedBy, params IEnumerable<(string Name, string Value)> parameters)
    {
        if (found.Count <= limit)
        {
            return (found, null);
        }

        T[] items = [.. found.Take(limit)];
        return (items, NextPage(http, [.. parameters, ("cursor", Cursor.Write(Cursor.ListOf(http), sortedBy(items[^1])))]));
    }

    /// <summary>
    /// Where the next page is: this request's path as clients reach it, with some parameters set; also sent as the <c>Link</c> header, which is completed
    /// with all others.
    /// </summary>
    private static string NextPage(HttpContext http, params IEnumerable<(string Name, string Value)> parameters)
    {
        var query = QueryHelpers.ParseQuery(http.Request.QueryString.Value).ToDictionary(pair => pair.Key, pair => (string?)pair.Value, StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            query[name] = value;
        }

        var next = QueryHelpers.AddQueryString(http.Request.Path, query);
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return http.RequestServices.GetRequiredService<PublicPaths>().Before(http) + next;
    }
}

/// <summary>Which page to read.</summary>
internal sealed record PageQuery
{
    [ParameterDoc("Items per page; 50 where left out.", Example = "20")]
    [FromQuery(Name = "limit")]
    public Given<int>? Limit { get; init; }

    [ParameterDoc("Where to go on, from the `next` of the page before.")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}

/// <summary>The bounds of a page.</summary>
internal sealed class PageQueryValidator : AbstractValidator<PageQuery>
{
    public PageQueryValidator()
    {
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Cursor).IsCursor();
    }
}
