namespace RiskApi.Storage.Writes;

/// <summary>Keeps answers to requests with an idempotency key, in the transaction of their effect, for a day.</summary>
internal static class IdempotentAnswers
{
    /// <summary>What a clock that ran ahead has stamped further off than this is forgotten too, else it would be kept until then.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>
    /// Claims a key for a request; where it was used before, the answer that was given then, which another request in this moment has to finish first.
    /// </summary>
    /// <returns>The earlier answer, or null where the key is new and now this request's.</returns>
    public static async Task<IdempotentAnswer?> Claim(WriteSession session, string scope, string key, string requestDigest)
    {
        const string forget = "delete from idempotent_answers where answered_at < @Before or answered_at > @Ahead";
        const string claim =
            """
            insert into idempotent_answers (scope, key, request_digest, body, answered_at)
            values (@scope, @key, @requestDigest, '', @At)
            on conflict do nothing
            """;
        const string find = "select request_digest, location, entity_tag, body from idempotent_answers where scope = @scope and key = @key";

        await session.Execute(forget, new { Before = session.Author.At - KeptFor, Ahead = session.Author.At + KeptFor });
        return await session.Execute(claim, new { scope, key, requestDigest, session.Author.At }) == 0
            ? await session.First<IdempotentAnswer>(find, new { scope, key })
            : null;
    }

    /// <summary>Keeps the answer to a request that claimed its key.</summary>
    public static Task<int> Keep(WriteSession session, string scope, string key, IdempotentAnswer answer) => session.Execute(
        "update idempotent_answers set location = @Location, entity_tag = @EntityTag, body = @Body where scope = @scope and key = @key",
        new { scope, key, answer.Location, answer.EntityTag, answer.Body });
}

/// <summary>The answer that a request with an idempotency key got, to be given again.</summary>
internal sealed record IdempotentAnswer
{
    /// <summary>A digest of the request's body: the same key with another body is a mistake.</summary>
    public string RequestDigest { get; init; } = "";

    /// <summary>The path of what was created.</summary>
    public string? Location { get; init; }

    /// <summary>Its entity tag.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The body, as JSON.</summary>
    public string Body { get; init; } = "";
}
