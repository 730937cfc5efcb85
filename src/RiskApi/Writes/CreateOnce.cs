using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RiskApi.Storage;
using RiskApi.Storage.Writes;
using RiskApi.Web.Errors;

namespace RiskApi.Writes;

/// <summary>Endpoint metadata: the operation takes an <c>Idempotency-Key</c>.</summary>
internal sealed record TakesIdempotencyKey;

/// <summary>Creates things, once for each <c>Idempotency-Key</c>: the same request sent again gets the same answer, and has no effect.</summary>
internal sealed class CreateOnce(IHttpContextAccessor accessor, Database database, Author author, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
{
    public const string Header = "Idempotency-Key";

    public const int LongestKey = 200;

    private readonly HttpContext _http = accessor.HttpContext!;

    /// <summary>Runs a creation in a transaction and answers 201, or gives the earlier answer again.</summary>
    /// <param name="input">The request's body, to notice a key that is used for another one.</param>
    /// <param name="create">Creates it in the transaction; throws <see cref="GoneException"/> where what it belongs to is gone.</param>
    /// <param name="cancel">Cancels the writes.</param>
    public async Task<Results<Created<T>, ProblemHttpResult>> Run<TInput, T>(
        TInput input, Func<WriteSession, Task<Creation<T>>> create, CancellationToken cancel)
    {
        var (answer, problem) = await Answer(input, create, cancel);
        if (answer is null)
        {
            return problem!;
        }

        _http.Response.Headers.ETag = answer.EntityTag;
        return TypedResults.Created(answer.Location, JsonSerializer.Deserialize(answer.Body, TypeInfo<T>()));
    }

    /// <summary>Writes several things in a transaction and answers 200, or gives the earlier answer again.</summary>
    /// <param name="input">The request's body, to notice a key that is used for another one.</param>
    /// <param name="write">Writes them in the transaction; throws <see cref="GoneException"/> where none is to be written.</param>
    /// <param name="cancel">Cancels the writes.</param>
    public async Task<Results<Ok<T>, ProblemHttpResult>> RunAll<TInput, T>(TInput input, Func<WriteSession, Task<T>> write, CancellationToken cancel)
    {
        var (answer, problem) = await Answer(input, async session => new Creation<T>(null, null, await write(session)), cancel);
        return answer is null ? problem! : TypedResults.Ok(JsonSerializer.Deserialize(answer.Body, TypeInfo<T>()));
    }

    private async Task<(IdempotentAnswer? Answer, ProblemHttpResult? Problem)> Answer<TInput, T>(
        TInput input, Func<WriteSession, Task<Creation<T>>> create, CancellationToken cancel)
    {
        var key = _http.Request.Headers[Header].ToString().Trim('"');
        if (key.Length > LongestKey || key.Any(char.IsControl))
        {
            return (null, Problems.Of(
                ProblemType.OutOfBounds, $"{Header} takes up to {LongestKey} characters, none of them control characters; {key.Length} were given."));
        }

        try
        {
            var answer = await database.Write(author, session => key is "" ? Answer(session, create) : AnswerOnce(session, key, Digest(input), create), cancel);
            return answer is not null ? (answer, null) : (null, Problems.Of(
                ProblemType.IdempotencyKeyReused, $"The key '{key}' was used for another body within the last 24 hours; use a new key for a new request."));
        }
        catch (GoneException gone)
        {
            return (null, gone.Problem);
        }
    }

    private async Task<IdempotentAnswer?> AnswerOnce<T>(WriteSession session, string key, string digest, Func<WriteSession, Task<Creation<T>>> create)
    {
        var scope = $"{_http.Request.Method} {_http.Request.Path} {session.Author.Identity.Text}";
        if (await IdempotentAnswers.Claim(session, scope, key, digest) is { } earlier)
        {
            return earlier.RequestDigest == digest ? earlier : null;
        }

        var answer = (await Answer(session, create))!;
        await IdempotentAnswers.Keep(session, scope, key, answer);
        return answer;
    }

    private async Task<IdempotentAnswer?> Answer<T>(WriteSession session, Func<WriteSession, Task<Creation<T>>> create)
    {
        var created = await create(session);
        return new()
        {
            Location = created.Location,
            EntityTag = created.Version is { } version ? EntityTags.Of(version).ToString() : null,
            Body = JsonSerializer.Serialize(created.View, TypeInfo<T>()),
        };
    }

    private string Digest<TInput>(TInput input) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input, TypeInfo<TInput>())));

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)json.Value.SerializerOptions.GetTypeInfo(typeof(T));
}

/// <summary>Marks operations that create.</summary>
internal static class CreateOnceExtensions
{
    public static RouteHandlerBuilder TakeIdempotencyKey(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new TakesIdempotencyKey())
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}

/// <summary>Something that a request created.</summary>
/// <typeparam name="T">What clients see of it.</typeparam>
/// <param name="Location">Its path; null for several.</param>
/// <param name="Version">Its version, for the entity tag; null for what never changes.</param>
/// <param name="View">What clients see of it.</param>
internal sealed record Creation<T>(string? Location, long? Version, T View);
