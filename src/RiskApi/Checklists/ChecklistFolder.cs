using RiskApi.Reviews.Checklists;

namespace RiskApi.Checklists;

/// <summary>Reads the checklists from their folder.</summary>
internal static class ChecklistFolder
{
    /// <exception cref="ChecklistException">The folder or a file is not what it should be; the message says what to change.</exception>
    public static ChecklistLibrary Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];

        return files.Length > 0
            ? new ChecklistLibrary(files.Select(path => ChecklistReader.Read(Path.GetFileName(path), File.ReadAllBytes(path))))
            : throw new ChecklistException($"There is no checklist in '{folder}'; set Checklists:Folder to the folder that holds them, as id.version.json.");
    }
}
