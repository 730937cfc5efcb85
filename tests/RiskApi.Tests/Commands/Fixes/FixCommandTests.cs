using System.Text;
using RiskApi.Tests.Commands.Checks;

namespace RiskApi.Tests.Commands.Fixes;

public sealed class FixCommandTests : IDisposable
{
    private readonly SourceTree _source = new();

    public void Dispose() => _source.Dispose();

    [Theory]
    [InlineData("chat.py", "a\nb\nmodel=\"gpt-4.5-preview\"\nc\n", "a\nb\nmodel=\"gpt-4.1-2025-04-14\"\nc\n")]
    [InlineData("chat.py", "model=\"gpt-4.5-preview\"", "model=\"gpt-4.1-2025-04-14\"")]
    [InlineData("a b/c \"d\".py", "x\r\nmodel=\"openai/gpt-4.5-preview\"\r\ny\r\n", "x\r\nmodel=\"openai/gpt-4.1-2025-04-14\"\r\ny\r\n")]
    [InlineData("ü.py", "\uFEFFwort = \"für €\"; model=\"gpt-4.5-preview\"\n", "\uFEFFwort = \"für €\"; model=\"gpt-4.1-2025-04-14\"\n")]
    public async Task A_patch_applies_and_the_check_passes_then(string file, string before, string after)
    {
        _source.Write(file, before);
        _source.Commit();
        Assert.Equal(1, (await _source.Check()).Code);

        var (code, output, error) = await Fix();

        Assert.Equal(0, code);
        Assert.Equal(Encoding.UTF8.GetBytes(before), await File.ReadAllBytesAsync(_source.Path(file), TestContext.Current.CancellationToken));
        Assert.Contains("1 id to replace in 1 file.", error, StringComparison.Ordinal);
        _source.Write("models.patch", output);
        Succeeds("sha256sum", "--check", "models.patch");
        Succeeds("git", "apply", "--index", "models.patch");
        File.Delete(_source.Path("models.patch"));
        Assert.Equal(Encoding.UTF8.GetBytes(after), await File.ReadAllBytesAsync(_source.Path(file), TestContext.Current.CancellationToken));
        Assert.Equal(0, (await _source.Check()).Code);
    }

    [Fact]
    public async Task A_file_whose_name_breaks_lines_is_left_alone_and_told()
    {
        _source.Write("tab\t.py", SourceTree.Retired);

        var (code, output, error) = await Fix();

        Assert.Equal((0, ""), (code, output));
        Assert.Contains("tab\uFFFD.py: its name has characters that a patch cannot carry", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Far_and_near_places_are_all_replaced_and_nothing_else_is()
    {
        var filler = string.Concat(Enumerable.Range(0, 12).Select(line => $"x{line} = {line}\n"));
        var call = SourceTree.Retired.TrimEnd();
        var before = $"{call}\n{call}\n{SourceTree.Alive}pass\n{call}\n{filler}f({call}, {call})\n{filler}";
        _source.Write("chat.py", before);

        await ApplyFix();

        Assert.Equal(
            before.Replace("gpt-4.5-preview", "gpt-4.1-2025-04-14", StringComparison.Ordinal),
            await File.ReadAllTextAsync(_source.Path("chat.py"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_changed_since_is_refused()
    {
        _source.Write("chat.py", SourceTree.Retired + "a\nb\nc\nd\ne\n");
        _source.Write("models.patch", (await Fix()).Output);

        _source.Write("chat.py", SourceTree.Retired + "a\nb\nc\nd\nchanged\n");
        Assert.NotEqual(0, _source.Tool("sha256sum", "--check", "models.patch").Code);

        _source.Write("chat.py", SourceTree.Retired.Replace("model", "name", StringComparison.Ordinal) + "a\nb\nc\nd\ne\n");
        Assert.NotEqual(0, _source.Tool("git", "apply", "models.patch").Code);
    }

    [Fact]
    public async Task Paths_lead_from_the_root_of_the_repository()
    {
        _source.Write("part/chat.py", SourceTree.Retired);
        _source.Commit();

        var (_, output, _) = await _source.Run("fix", _source.Path("part"), "--as-of", SourceTree.AsOf);

        Assert.Contains("--- a/part/chat.py\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model=\"gpt-4.5-preview-2025-02-27\"\n", "chat.py:1: the model is written in another way there than as its id, gpt-4.5-preview")]
    [InlineData("import boto3\nx(modelId=\"cohere.command-text-v14\")\n", "chat.py:2: The vendor of cohere.command-text-v14 names 2 replacements")]
    [InlineData("import vertexai\nx(model=\"medlm-large\")\n", "chat.py:2: The vendor of vertex-ai/medlm-large names no replacement.")]
    [InlineData("model=\"gpt-4.5-preview\"\n# not gpt-4.5-preview\n", "chat.py:2: gpt-4.5-preview calls no model there (comment).")]
    public async Task What_is_left_alone_is_told_with_why(string content, string says)
    {
        _source.Write("chat.py", content);

        var (code, _, error) = await Fix();

        Assert.Equal(0, code);
        Assert.Contains($"Left alone: {says}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_left_alone()
    {
        await File.WriteAllBytesAsync(_source.Path("chat.py"), [.. "model=\"gpt-4.5-preview\" # "u8, 0xFC, (byte)'\n'], TestContext.Current.CancellationToken);

        var (code, output, error) = await Fix();

        Assert.Equal(0, code);
        Assert.Empty(output);
        Assert.Contains("Left alone: chat.py: it is not UTF-8", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_read_is_told()
    {
        _source.Write("model.bin", "\0" + SourceTree.Retired);
        _source.Write("chat.py", SourceTree.Alive);

        Assert.Contains("Not read: model.bin. It is binary.", (await Fix()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_ends_there_is_nothing_to_replace()
    {
        _source.Write("chat.py", SourceTree.Alive);

        var (code, output, error) = await Fix("--output", _source.Path("models.patch"));

        Assert.Equal(0, code);
        Assert.Empty(output);
        Assert.Empty(await File.ReadAllTextAsync(_source.Path("models.patch"), TestContext.Current.CancellationToken));
        Assert.Contains("There is nothing to replace.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_mended() => Assert.Equal(1, (await _source.Run("fix", _source.Path("nowhere"))).Code);

    private Task<(int Code, string Output, string Error)> Fix(params string[] arguments) =>
        _source.Run(["fix", _source.Folder, "--as-of", SourceTree.AsOf, .. arguments]);

    private async Task ApplyFix()
    {
        _source.Write("models.patch", (await Fix()).Output);
        Succeeds("git", "apply", "models.patch");
    }

    private void Succeeds(string program, params string[] arguments)
    {
        var (code, said) = _source.Tool(program, arguments);
        Assert.True(code == 0, said);
    }
}
