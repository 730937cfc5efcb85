using System.Globalization;

namespace RiskApi.Crashes;

/// <summary>Moves the date of one model by imports of facts, and takes every other one back.</summary>
/// <param name="model">The model; each writer has one, so that a rollback can always be done.</param>
internal sealed class CatalogWriter(Client client, Promises promises, string model, TimeProvider time)
{
    private static readonly DateOnly FirstShutdown = new(2027, 6, 1);
    private static readonly TimeSpan LongestContention = TimeSpan.FromMinutes(3);

    private int _imports;

    /// <summary>Moves the date once, or moves it and takes it back.</summary>
    public async Task Step()
    {
        if (await Import() is { } revision && _imports % 2 == 0)
        {
            await RollBack(revision);
        }
    }

    /// <summary>Moves the date until that is acknowledged.</summary>
    public Task Move() => Waiting.For("an import of facts to become a revision", LongestContention, async () => await Import() is not null);

    /// <summary>Sends a feed once: applied twice, it would be two imports. Null where it is not known to have become a revision.</summary>
    private async Task<long?> Import()
    {
        var actor = promises.NewActor("facts");
        var shutdown = FirstShutdown.AddDays(_imports++ % 300);
        var answer = await client.Try(new(HttpMethod.Post, "/v1/catalog/imports?apply=true")
        {
            Body = string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {
                  "publisher": "OpenAI",
                  "source": "https://developers.openai.com/api/docs/deprecations",
                  "models": [{ "id": "{{model}}", "announced": "2026-11-20", "shutdown": "{{shutdown:yyyy-MM-dd}}" }]
                }
                """),
            Headers = [("X-Actor", actor)],
        });
        if (answer is { Status: 201 } && (long?)answer.Body!["summary"]!["revision"] is { } number)
        {
            promises.Revisions.Enqueue(new(actor, $"/v1/catalog/revisions/{number}", answer.Body, time.GetUtcNow()));
            return number;
        }

        return answer is null or { Status: 201 or 412 or >= 500 } ? null : throw Client.Unexpected("An import of facts", answer);
    }

    private async Task RollBack(long revision)
    {
        var actor = promises.NewActor("rollback");
        var path = $"/v1/catalog/revisions/{revision}/rollback";
        var answer = await client.Try(new(HttpMethod.Post, path) { Headers = [("X-Actor", actor)] });
        if (answer is { Status: 201 })
        {
            promises.Revisions.Enqueue(new(actor, answer.Location!, answer.Body!, time.GetUtcNow()));
        }
        else if (answer is not (null or { Status: 412 or >= 500 }))
        {
            throw Client.Unexpected(path, answer);
        }
    }
}
