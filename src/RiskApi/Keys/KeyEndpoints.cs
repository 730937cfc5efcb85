using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Storage;
using RiskApi.Storage.Keys;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Keys;

/// <summary>Makes API keys, lists them and takes them back.</summary>
internal static class KeyEndpoints
{
    private const string Path = "/v1/keys";

    public static void MapKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup(Path).WithTags(ApiTags.Keys).Needs(Role.Admin);

        keys.MapPost("", Issue).WithName("issueKey").Validate<KeyInput>().Writes().ProducesProblem(StatusCodes.Status409Conflict)
            .WithMetadata(RequestExample.Embedded("Keys", "key-of-a-team", "A key for the pipelines of one team"));
        keys.MapGet("", List).Reads().WithName("listKeys").Validate<PageQuery>();
        keys.MapGet("/{id}", Get).Reads().WithName("getKey").ProducesProblem(StatusCodes.Status404NotFound);
        keys.MapDelete("/{id}", Revoke).WithName("revokeKey").Writes().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Makes an API key.</summary>
    /// <remarks>
    /// The answer shows the key once: only a digest of it is kept. Send it in `Authorization: Bearer`, or in `X-Api-Key`. With a team, it sees
    /// and writes the projects of that team alone; all others are not there for it.
    /// </remarks>
    /// <param name="input">Whose key it is, and what it may do.</param>
    /// <response code="201">The key.</response>
    /// <response code="409">A key in use has that name.</response>
    internal static async Task<Results<Created<IssuedKeyView>, ProblemHttpResult>> Issue(
        KeyInput input, KeyWrites writes, Author author, HttpContext http, CancellationToken cancel)
    {
        if (await writes.Issue(input, author, cancel) is not { } issued)
        {
            return Problems.Of(ProblemType.NameTaken, $"There is a key named '{input.Name}' that was not revoked; choose another name, or revoke it first.");
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"{Path}/{issued.Key.Id}", issued);
    }

    /// <summary>Lists keys, newest first, with those that are revoked or have expired.</summary>
    /// <remarks>In pages: follow `next`, or the `Link` header of the same address, until it is null.</remarks>
    /// <response code="200">A page of keys.</response>
    internal static async Task<Ok<KeyPage>> List([AsParameters] PageQuery query, KeyStore keys, TimeProvider time, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(query.Limit);
        var found = await keys.Page(Cursor.Read(query.Cursor), limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, key => key.Id);

        return TypedResults.Ok(new KeyPage([.. items.Select(key => KeyView.Of(key, time.GetUtcNow()))], next));
    }

    /// <summary>Gives what is known of a key.</summary>
    /// <remarks>The key itself is not: it was shown when it was made.</remarks>
    /// <param name="id" example="latest">The key's id, or `latest`.</param>
    /// <response code="200">The key.</response>
    /// <response code="404">There is no key of that id.</response>
    internal static async Task<Results<Ok<KeyView>, ProblemHttpResult>> Get(string id, KeyStore keys, TimeProvider time, CancellationToken cancel) =>
        await keys.Find(id, cancel) is { } key ? TypedResults.Ok(KeyView.Of(key, time.GetUtcNow())) : NotFound(id);

    /// <summary>Revokes a key.</summary>
    /// <remarks>From the next request on it opens nothing, on any instance. It stays in the list, and cannot be brought back.</remarks>
    /// <param name="id" example="latest">The key's id, or `latest`.</param>
    /// <response code="204">It is revoked, now or before.</response>
    /// <response code="404">There is no key of that id.</response>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        string id, KeyStore keys, KeyWrites writes, Author author, CancellationToken cancel)
    {
        if (await keys.Find(id, cancel) is not { } key)
        {
            return NotFound(id);
        }

        await writes.Revoke(key, author, cancel);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult NotFound(string id) => Problems.Of(ProblemType.UnknownKey, $"There is no key '{id}'; GET {Path} lists the keys.");
}
