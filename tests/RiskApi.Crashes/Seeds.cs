using System.Globalization;

namespace RiskApi.Crashes;

/// <summary>What is there before the first kill: projects, and a subscription for each tag of theirs.</summary>
internal static class Seeds
{
    public const int Projects = 60;
    public const int Tags = 4;

    public static string Project(int number) => string.Create(CultureInfo.InvariantCulture, $"seed-{number:000}");

    public static string Tag(int number) => $"tag-{number % Tags}";

    /// <summary>A project that depends on both models whose dates change, and on one that only it names.</summary>
    public static string ProjectBody(string name, string tag) =>
        $$"""
        { "name": "{{name}}", "tags": ["{{tag}}"],
          "dependencies": [{ "model": "openai/gpt-5.4" }, { "model": "openai/gpt-5.4-mini" }, { "model": "own-{{name}}" }] }
        """;

    public static string SubscriptionBody(string name, string url, string member, string value) =>
        $$"""
        { "name": "{{name}}", "channel": "webhook", "url": "{{url}}", "filter": { "{{member}}": "{{value}}" } }
        """;

    /// <summary>Makes them, while nothing is killed yet.</summary>
    public static async Task Plant(Client client, Promises promises, string target, TimeProvider time)
    {
        for (var tag = 0; tag < Tags; tag++)
        {
            var creation = new Creation("subscription", "/v1/subscriptions", name => SubscriptionBody(name, target, "tag", Tag(tag)));
            await creation.Make(client, promises, time);
        }

        await Parallel.ForAsync(0, Projects, async (number, _) =>
        {
            var path = $"/v1/projects/{Project(number)}";
            var actor = promises.NewActor("seed");
            var answer = await client.Insist(new(HttpMethod.Put, path)
            {
                Body = ProjectBody(actor, Tag(number)),
                Headers = [("If-None-Match", "*"), ("X-Actor", actor)],
            });
            if (answer.Status != 201)
            {
                throw Client.Unexpected(path, answer);
            }

            promises.Projects.Enqueue(new(actor, path, answer.Body!, time.GetUtcNow()));
        });
    }
}
