using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.Reviews.Checklists;

/// <summary>The checklists that the product ships.</summary>
internal static class ShippedChecklist
{
    public static readonly string Folder = Path.Combine(TestCatalog.Folder, "checklists");

    public static ChecklistLibrary Library { get; } =
        new(Directory.GetFiles(Folder, "*.json").Select(path => ChecklistReader.Read(Path.GetFileName(path), File.ReadAllBytes(path))));

    public static Checklist Default => Library.Find("model-retirement-resilience")!;
}
