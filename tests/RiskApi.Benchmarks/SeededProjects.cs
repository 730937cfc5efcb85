using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Usage;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Projects;

namespace RiskApi.Benchmarks;

/// <summary>Projects that look like those of a large company: a few models and teams that many use, and many that few use.</summary>
internal sealed class SeededProjects
{
    private const int Dependencies = 5;
    private const int Teams = 400;
    private const int Owners = 4000;
    private const int Tags = 60;
    private const int PerTransaction = 2000;

    private readonly Random _random;
    private readonly string[] _models;

    public SeededProjects(CatalogSnapshot catalog, int seed)
    {
        _random = new Random(seed);
        _models = [.. catalog.Models.Where(model => !catalog.Provider(model.Provider)!.Aggregator).Select(model => model.Reference)];
        _random.Shuffle(_models);
    }

    /// <summary>Writes the first projects of the seed 1 with their search index.</summary>
    public static async Task WriteInto(Database database, CatalogSnapshot catalog, Outlook today, int count)
    {
        foreach (var chunk in new SeededProjects(catalog, seed: 1).Take(count).Chunk(PerTransaction))
        {
            await database.Write(
                Author.Service(TimeProvider.System),
                async session =>
                {
                    foreach (var (id, project) in chunk)
                    {
                        await ProjectStore.Insert(session, new(id, 1, project, session.Author.At, session.Author.At), ProjectFacets.Of(project, today));
                    }

                    return 0;
                },
                CancellationToken.None);
        }
    }

    public IEnumerable<(string Id, Project Project)> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return (
                $"project-{i:d6}", new Project($"Project {i}", (Criticality)_random.Next(4), [.. Enumerable.Range(0, Dependencies).Select(_ => Dependency())])
                {
                    Owner = $"owner-{Few(Owners)}@example.com",
                    Team = $"team-{Few(Teams)}",
                    Tags = [.. Enumerable.Range(0, 3).Select(_ => $"tag-{Few(Tags)}").Distinct()],
                });
        }
    }

    private Dependency Dependency() => new()
    {
        Model = _models[Few(_models.Length)],
        PromptCount = _random.Next(50),
        InputTokensPerMonth = _random.NextInt64(1_000_000_000),
        Access = (AccessPath)_random.Next(3),
        MigrationLeadTimeDays = _random.Next(10, 120),
    };

    /// <summary>A number below a bound, small ones far more often than large ones.</summary>
    private int Few(int bound) => (int)(bound * Math.Pow(_random.NextDouble(), 4));
}
