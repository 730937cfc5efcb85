using System.Text.Json;
using RiskApi.Core.Usage;

namespace RiskApi.Benchmarks;

/// <summary>A project of ten dependencies on nine providers, with profiles from full to empty.</summary>
internal static class TenDependencies
{
    public static byte[] Json() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "ten-dependencies.json"));

    public static Project Project()
    {
        var input = JsonSerializer.Deserialize(Json(), ApiJson.Default.AssessmentInput)!;
        return new(input.Name, input.Criticality, input.Dependencies);
    }
}
