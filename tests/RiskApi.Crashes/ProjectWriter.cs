using System.Net.Mime;
using System.Text.Json.Nodes;

namespace RiskApi.Crashes;

/// <summary>Changes projects that no other writer changes, by PUT and by imports of files, each time the version that it has seen.</summary>
/// <param name="number">Which writer.</param>
/// <param name="of">How many writers there are.</param>
internal sealed class ProjectWriter(Client client, Promises promises, int number, int of, Random random, TimeProvider time)
{
    private readonly Dictionary<string, long> _seen = [];

    /// <summary>Changes one project.</summary>
    public async Task Step()
    {
        var seed = (random.Next(Seeds.Projects / of) * of) + number;
        var path = $"/v1/projects/{Seeds.Project(seed)}";
        var version = _seen.TryGetValue(path, out var seen) ? seen : await Look(path);
        var request = random.Next(3) == 0 ? Import(path) : Put(path, Seeds.Tag(seed));
        var answer = await client.Insist(request with { Headers = [.. request.Headers, ("If-Match", $"\"{version}\"")] });
        if (answer.Status == 200)
        {
            var project = answer.Body!["project"] ?? answer.Body;
            promises.Projects.Enqueue(new(request.Headers[0].Value, path, project, time.GetUtcNow()));
            _seen[path] = (long)project["version"]!;
        }
        else if (answer.Status == 412)
        {
            // An attempt whose answer never came was written.
            _seen[path] = await Look(path);
        }
        else
        {
            throw Client.Unexpected(path, answer);
        }
    }

    private async Task<long> Look(string path) =>
        await client.Read(path) is JsonNode project ? (long)project["version"]! : throw new InvalidOperationException($"{path} is not there any more.");

    private Request Put(string path, string tag)
    {
        var actor = promises.NewActor("put");
        return new(HttpMethod.Put, path) { Body = Seeds.ProjectBody(actor, tag), Headers = [("X-Actor", actor)] };
    }

    private Request Import(string path)
    {
        var actor = promises.NewActor("import");
        return new(HttpMethod.Post, $"{path}/imports?removeMissing=true")
        {
            Body = $"openai/gpt-5.4\nopenai/gpt-5.4-mini\nown-{actor}\n",
            MediaType = MediaTypeNames.Text.Plain,
            Headers = [("X-Actor", actor)],
        };
    }
}
