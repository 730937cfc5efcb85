using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RiskApi.Storage;
using RiskApi.Testing;

namespace RiskApi.Tests.Storage;

/// <summary>What was stored once can be read for good: assessments and milestones never change, while the types that read them do.</summary>
/// <remarks>
/// The files are documents as a release stored them, <c>kind.release.json</c>. Where a type grows, add a file of its new form and keep the old one.
/// </remarks>
public class DocumentTests
{
    private static readonly string Folder = Repository.Path("tests", "RiskApi.Tests", "Storage", "Documents");

    public static TheoryData<string> Documents => [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_of_an_earlier_release_can_be_read(string file)
    {
        var type = file.Split('.')[0] switch
        {
            "project" or "assessed-project" => (JsonTypeInfo)StorageJson.Default.Project,
            "assessment" => StorageJson.Default.Assessment,
            "gate-policy" => StorageJson.Default.GatePolicy,
            "review-record" => StorageJson.Default.ReviewRecord,
            "review" => StorageJson.Default.Review,
            "catalog-revision" => StorageJson.Default.CatalogRevision,
            "catalog-override" => StorageJson.Default.CatalogOverride,
            "catalog-comparison" => StorageJson.Default.CatalogComparison,
            "fact-document" => StorageJson.Default.FactDocument,
            "fact-conflict" => StorageJson.Default.FactConflict,
            var other => throw new NotSupportedException($"No type for '{other}'."),
        };
        using var stored = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        using var read = JsonSerializer.SerializeToDocument(JsonSerializer.Deserialize(stored, type), type);

        AssertHolds(stored.RootElement, read.RootElement, "$");
    }

    /// <summary>Whatever was stored is still there; more may have come.</summary>
    private static void AssertHolds(JsonElement stored, JsonElement read, string path)
    {
        Assert.True(stored.ValueKind == read.ValueKind, path);
        switch (stored.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.All(stored.EnumerateObject(), member =>
                    AssertHolds(member.Value, read.TryGetProperty(member.Name, out var value) ? value : default, $"{path}.{member.Name}"));
                break;
            case JsonValueKind.Array:
                Assert.Equal(stored.GetArrayLength(), read.GetArrayLength());
                Assert.All(stored.EnumerateArray().Zip(read.EnumerateArray()), (pair, index) => AssertHolds(pair.First, pair.Second, $"{path}[{index}]"));
                break;
            default:
                Assert.True(JsonElement.DeepEquals(stored, read), path);
                break;
        }
    }
}
