namespace RiskApi.Testing;

/// <summary>The folders of the repository that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder of the solution, above the tests' output.</summary>
    public static string Root { get; } = Find();

    /// <summary>The path of a file or folder below it.</summary>
    public static string Path(params ReadOnlySpan<string> names) => System.IO.Path.Combine([Root, .. names]);

    /// <summary>One of the files that imports are tested with.</summary>
    public static byte[] ImportFile(string name) => File.ReadAllBytes(Path("tests", "RiskApi.Formats.Tests", "Reading", "Files", name));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "RiskApi.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run below the repository.");
    }
}
