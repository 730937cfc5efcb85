namespace RiskApi.Crashes;

/// <summary>Creates things with an <c>Idempotency-Key</c>: assessments, reviews and their milestones, projects, subscriptions.</summary>
/// <param name="number">Which creator; each has projects of its own to assess.</param>
/// <param name="of">How many creators there are.</param>
internal sealed class Creator(Client client, Promises promises, string target, int number, int of, Random random, TimeProvider time)
{
    /// <summary>The horizon of the passes, from which those of creations must differ.</summary>
    public const int PassHorizonDays = 365;

    private readonly Dictionary<string, int> _assessed = [];
    private string? _review;

    /// <summary>Creates one thing.</summary>
    public async Task Step()
    {
        var project = Seeds.Project((random.Next(Seeds.Projects / of) * of) + number);
        var path = $"/v1/projects/{project}";
        switch (random.Next(20))
        {
            case 0:
                await Make(new("project", "/v1/projects", name => Seeds.ProjectBody(name, "created")));
                break;
            case 1 when promises.Creations.Count > 20:
                await Make(new("subscription", "/v1/subscriptions", name => Seeds.SubscriptionBody(name, target, "projectId", project)));
                break;
            case < 5:
                _review = await Make(new("review", $"{path}/reviews", name => $$"""{ "name": "{{name}}" }"""));
                break;
            case < 9 when _review is not null:
                await Make(new("milestone", $"{_review}/milestones", name => $$"""{ "name": "{{name}}" }"""));
                break;
            default:
                await Assess(project, path);
                break;
        }
    }

    /// <summary>An assessment has no name, so that its horizon tells it from the others of its project.</summary>
    private async Task Assess(string project, string path)
    {
        var horizonDays = _assessed[project] = _assessed.GetValueOrDefault(project) + 1;
        if (horizonDays < PassHorizonDays)
        {
            await Make(new("assessment", $"{path}/assessments", _ => $$"""{ "horizonDays": {{horizonDays}} }"""));
        }
    }

    private Task<string> Make(Creation creation) => creation.Make(client, promises, time);
}
