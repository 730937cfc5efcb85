using System.Diagnostics;
using System.Text;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Scans;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Tests.Reading.Scans;

public sealed class SourceFolderTests : IDisposable
{
    private const string Source = "model = \"gpt-4o\"\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-folder-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_are_read_in_order_of_path_and_their_paths_lead_from_the_folder()
    {
        Write("b.py", Source);
        Write("a/z.py", Source);
        Write("a/b/c.py", Source);
        Write("empty.py", "");

        var read = Read(SourceFolder.Files(_folder));

        Assert.Equal(["Production gpt-4o a/b/c.py:1", "Production gpt-4o a/z.py:1", "Production gpt-4o b.py:1"], read.Places());
        Assert.Empty(read.Ignored);
    }

    [Fact]
    public void A_name_that_breaks_lines_hides_nothing()
    {
        Write("tab\t.py", Source);
        Write("line\nbreak.py", Source);
        Write("back\\slash.py", Source);

        var read = Read(SourceFolder.Files(_folder));

        Assert.Equal(
            ["Production gpt-4o back\uFFFDslash.py:1", "Production gpt-4o line\uFFFDbreak.py:1", "Production gpt-4o tab\uFFFD.py:1"],
            read.Places().Order(StringComparer.Ordinal));
        Assert.Empty(read.Ignored);
    }

    [Fact]
    public void Links_are_told_and_lead_neither_out_nor_in_circles()
    {
        var outside = Directory.CreateTempSubdirectory("riskapi-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "x.py"), Source);
        Write("a/x.py", Source);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "up"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "out"), outside);
        File.CreateSymbolicLink(Path.Combine(_folder, "self"), Path.Combine(_folder, "self"));

        var read = Read(SourceFolder.Files(_folder));

        Assert.Equal(["Production gpt-4o a/x.py:1"], read.Places());
        Assert.Equal(["a/up", "out", "self"], Assert.Single(read.Ignored).Where);
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        Write("x.py", Source);
        using var pipe = Process.Start("mkfifo", Path.Combine(_folder, "pipe.py"))!;
        pipe.WaitForExit();

        Assert.Single(Read(SourceFolder.Files(_folder)).Places());
    }

    [Fact]
    public void Folders_of_dependencies_are_not_entered()
    {
        Write("node_modules/a/b/c.js", Source);

        var read = Read(SourceFolder.Files(_folder));

        Assert.Equal("node_modules", Assert.Single(Assert.Single(read.Ignored).Where));
    }

    [Fact]
    public void A_list_of_files_leaves_out_what_is_gone_and_tells_what_is_none()
    {
        Write("x.py", Source);
        Write("module/x.py", Source);

        var read = Read(SourceFolder.Files(_folder, ["gone.py", "module", "x.py"]));

        Assert.Equal(["Production gpt-4o x.py:1"], read.Places());
        Assert.Equal("module", Assert.Single(Assert.Single(read.Ignored).Where));
    }

    [Fact]
    public void A_file_that_does_not_open_is_told_and_the_others_are_read()
    {
        SourceEntry[] files =
        [
            new("locked.py", 10, () => throw new UnauthorizedAccessException()),
            new("torn.py", 10, () => throw new IOException()),
            new("x.py", Source.Length, () => new MemoryStream(Encoding.UTF8.GetBytes(Source))),
        ];

        var read = Read(files);

        Assert.Single(read.Places());
        Assert.Equal(["locked.py", "torn.py"], Assert.Single(read.Ignored).Where);
    }

    [Fact]
    public void Files_larger_than_the_limit_are_told_and_do_not_count()
    {
        Write("large.py", new string(' ', 3000));
        Write("x.py", Source);

        var read = Read(SourceFolder.Files(_folder), new() { MaxFileBytes = 2000, MaxExpandedBytes = 2000 });

        Assert.Single(read.Places());
        Assert.Contains("MaxFileBytes", Assert.Single(read.Reasons()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 100_000, false)]
    [InlineData(1, 100_000, true)]
    [InlineData(2, 2000, false)]
    [InlineData(2, 1999, true)]
    public void A_folder_of_more_than_the_limits_is_refused(int files, int bytes, bool isRefused)
    {
        Write("a.py", new string('#', 1000));
        Write("b.py", new string('#', 1000));
        ImportLimits limits = new() { MaxArchiveEntries = files, MaxExpandedBytes = bytes };

        if (isRefused)
        {
            Assert.True(Assert.Throws<ImportException>(() => Read(SourceFolder.Files(_folder), limits)).IsTooLarge);
        }
        else
        {
            Assert.Empty(Read(SourceFolder.Files(_folder), limits).Ignored);
        }
    }

    private static ImportedFile Read(IEnumerable<SourceEntry> files, ImportLimits? limits = null) => ReadSource.Of(files, limits ?? new());

    private void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), content);
    }
}
