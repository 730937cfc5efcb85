namespace RiskApi.Crashes;

/// <summary>Something that can be created with an <c>Idempotency-Key</c>.</summary>
/// <param name="Kind">What it is, in a word.</param>
/// <param name="Path">Where it is created.</param>
/// <param name="Body">The body, for a name that nothing else has.</param>
internal sealed record Creation(string Kind, string Path, Func<string, string> Body)
{
    /// <summary>Creates it: the same request with the same key, until it is answered.</summary>
    /// <returns>The path of what was created.</returns>
    public async Task<string> Make(Client client, Promises promises, TimeProvider time)
    {
        var actor = promises.NewActor(Kind);
        var answer = await client.Insist(new(HttpMethod.Post, Path) { Body = Body(actor), Headers = [("Idempotency-Key", actor), ("X-Actor", actor)] });
        if (answer.Status != 201)
        {
            throw Client.Unexpected(Path, answer);
        }

        promises.Creations.Enqueue(new(actor, answer.Location!, answer.Body!, time.GetUtcNow()));
        return answer.Location!;
    }
}
