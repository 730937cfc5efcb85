using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RiskApi.Projects;

namespace RiskApi.Pages.Examples;

/// <summary>Projects to look at where there are none of one's own yet.</summary>
/// <param name="environment">Where the service lies.</param>
/// <param name="json">How projects are read.</param>
internal sealed class ExamplePortfolio(IWebHostEnvironment environment, IOptions<JsonOptions> json)
{
    private const string Prefix = "example-";

    private readonly Lazy<IReadOnlyList<(string Id, ProjectInput Project)>> _projects =
        new(() => Read(environment.ContentRootPath, json.Value.SerializerOptions));

    /// <summary>The projects with their ids.</summary>
    public IReadOnlyList<(string Id, ProjectInput Project)> Projects => _projects.Value;

    /// <summary>Whether an id is one of an example.</summary>
    public static bool Has(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    private static (string Id, ProjectInput Project)[] Read(string root, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<ProjectInput>)options.GetTypeInfo(typeof(ProjectInput));
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, "data", "examples", "portfolio.json")));
        return
        [
            .. file.RootElement.GetProperty("projects").EnumerateArray()
                .Select(one => (one.GetProperty("id").GetString()!, one.GetProperty("project").Deserialize(type)!)),
        ];
    }
}
