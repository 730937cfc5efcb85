using System.Diagnostics;
using RiskApi.Commands.Checks;

namespace RiskApi.Tests.Commands.Checks;

/// <summary>Of <c>--changed</c>: what was there at a revision fails nothing.</summary>
public sealed class ChangedTests : IDisposable
{
    private const int Pass = 0;
    private const int Fail = 1;

    private readonly SourceTree _source = new();

    public ChangedTests()
    {
        _source.Write("chat.py", SourceTree.Retired);
        _source.Write("other.py", SourceTree.Alive);
        _source.Commit();
    }

    public void Dispose() => _source.Dispose();

    [Fact]
    public async Task What_was_there_is_let_through()
    {
        _source.Write("chat.py", "\n\n" + SourceTree.Retired + SourceTree.Alive);

        var (code, output, _) = await _source.Check("--changed", "main");

        Assert.Equal(Fail, (await _source.Check()).Code);
        Assert.Equal(Pass, code);
        Assert.Contains("1 known finding let through", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_uses_a_known_model_anew_fails_and_it_alone_is_told()
    {
        _source.Write("src/new.py", SourceTree.Retired);

        var (code, output, _) = await _source.Check("--changed", "main");

        Assert.Equal(Fail, code);
        Assert.Contains("src/new.py:1: error: gpt-4.5-preview", output, StringComparison.Ordinal);
        Assert.DoesNotContain("chat.py", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_new_fails_in_a_file_that_was_there()
    {
        _source.Write("chat.py", SourceTree.Retired + SourceTree.Retired.Replace("gpt-4.5-preview", "gpt-4-32k", StringComparison.Ordinal));

        var (code, output, _) = await _source.Check("--changed", "HEAD");

        Assert.Equal(Fail, code);
        Assert.Contains("chat.py:2: error: gpt-4-32k stopped", output, StringComparison.Ordinal);
        Assert.DoesNotContain("gpt-4.5-preview stopped", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_only_moved_uses_nothing_anew()
    {
        _source.Git("mv", "chat.py", "talk.py");
        _source.Commit();

        Assert.Equal(Pass, (await _source.Check("--changed", "HEAD~1")).Code);
    }

    [Theory]
    [InlineData("a\\b.py")]
    [InlineData("a\tb.py")]
    [InlineData("a\nb.py")]
    [InlineData("a \"b\" ü.py")]
    public async Task A_file_of_an_odd_name_that_did_not_change_uses_nothing_anew(string name)
    {
        _source.Write(name, SourceTree.Retired);
        _source.Commit();

        Assert.Equal(Pass, (await _source.Check("--changed", "HEAD")).Code);
        Assert.Equal(Fail, (await _source.Check("--changed", "HEAD~1")).Code);
    }

    [Fact]
    public async Task What_the_base_changed_after_the_branch_had_left_it_is_not_the_branch_s_doing()
    {
        _source.Git("checkout", "--quiet", "-b", "feature");
        _source.Write("more.py", SourceTree.Alive);
        _source.Commit();
        _source.Git("checkout", "--quiet", "main");
        _source.Write("chat.py", SourceTree.Alive);
        _source.Commit();
        _source.Git("checkout", "--quiet", "feature");

        Assert.Equal(Pass, (await _source.Check("--changed", "main")).Code);
    }

    [Fact]
    public async Task A_part_of_the_repository_is_compared_with_itself()
    {
        _source.Write("part/chat.py", SourceTree.Retired);
        _source.Commit();

        Assert.Equal(Pass, (await _source.Run("check", _source.Path("part"), "--as-of", SourceTree.AsOf, "--changed", "HEAD")).Code);
        Assert.Equal(Fail, (await _source.Run("check", _source.Path("part"), "--as-of", SourceTree.AsOf, "--changed", "HEAD~1")).Code);
        Assert.Equal(Pass, (await _source.Run("check", _source.Path("part/chat.py"), "--as-of", SourceTree.AsOf, "--changed", "HEAD")).Code);
        Assert.Equal(Fail, (await _source.Run("check", _source.Path("part/chat.py"), "--as-of", SourceTree.AsOf, "--changed", "HEAD~1")).Code);
    }

    [Fact]
    public async Task Against_a_revision_without_models_all_is_new()
    {
        var empty = new SourceTree();
        empty.Write("readme.txt", "x\n");
        empty.Commit();
        empty.Write("chat.py", SourceTree.Retired);

        Assert.Equal(Fail, (await empty.Check("--changed", "main")).Code);
        empty.Dispose();
    }

    [Fact]
    public async Task A_score_that_has_not_become_worse_is_let_through()
    {
        var policy = _source.Write("policy.json", """{ "maximumScore": 10 }""");
        _source.Write("new.py", SourceTree.Retired);

        Assert.Equal(Fail, (await _source.Check("--policy", policy)).Code);
        Assert.Equal(Pass, (await _source.Check("--policy", policy, "--changed", "main")).Code);
    }

    [Fact]
    public async Task What_Git_ignores_is_not_looked_at()
    {
        _source.Write(".gitignore", "chat.py\n");
        _source.Write("build/chat.py", SourceTree.Retired);
        _source.Git("rm", "--cached", "--quiet", "chat.py");

        Assert.Equal(Pass, (await _source.Check()).Code);
    }

    [Fact]
    public async Task A_file_that_was_deleted_and_not_committed_is_gone()
    {
        File.Delete(_source.Path("chat.py"));

        Assert.Equal(Pass, (await _source.Check()).Code);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("main:chat.py")]
    [InlineData("$(touch hacked)")]
    [InlineData("main; touch hacked")]
    public async Task An_unknown_revision_gives_no_verdict_and_runs_nothing(string revision)
    {
        var (code, output, error) = await _source.Check("--changed", revision);

        Assert.Equal(CheckCommand.NoVerdict, code);
        Assert.Empty(output);
        Assert.Contains($"'{revision}' is no revision of this repository", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_source.Path("hacked")));
    }

    [Fact]
    public async Task A_shallow_clone_is_told_what_to_fetch()
    {
        _source.Write("new.py", SourceTree.Alive);
        _source.Commit();
        using var clone = new SourceTree();
        clone.Git("clone", "--quiet", "--depth=1", $"file://{_source.Folder}", "clone");

        var (code, _, error) = await clone.Run("check", clone.Path("clone"), "--changed", "HEAD~1");

        Assert.Equal(CheckCommand.NoVerdict, code);
        Assert.Contains("which is shallow; fetch it", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_repository_nothing_can_be_told_to_be_new()
    {
        using var plain = new SourceTree();
        plain.Write("chat.py", SourceTree.Alive);

        var (code, _, error) = await plain.Check("--changed", "main");

        Assert.Equal(CheckCommand.NoVerdict, code);
        Assert.Contains("cannot read a repository here", error, StringComparison.Ordinal);
        Assert.Equal(Pass, (await plain.Check()).Code);
    }

    [Theory]
    [InlineData(1, "gpt-4.5-preview stopped")]
    [InlineData(CheckCommand.NoVerdict, "there is no 'git' on the path", "--changed", "main")]
    public async Task Without_Git_all_is_checked_and_nothing_can_be_told_to_be_new(int expected, string says, params string[] arguments)
    {
        using var command = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : DotnetOnThePath(),
            [typeof(Program).Assembly.Location, "check", _source.Folder, "--as-of", SourceTree.AsOf, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = "/nowhere" },
        })!;
        var error = command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await command.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, command.ExitCode);
        Assert.Contains(says, said, StringComparison.Ordinal);
    }

    private static string DotnetOnThePath() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
}
