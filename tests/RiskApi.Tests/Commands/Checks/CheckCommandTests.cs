using System.Text.Json.Nodes;
using RiskApi.Commands;
using RiskApi.Commands.Checks;

namespace RiskApi.Tests.Commands.Checks;

public sealed class CheckCommandTests : IDisposable
{
    private const int Pass = 0;
    private const int Fail = 1;

    private readonly SourceTree _source = new();

    public void Dispose() => _source.Dispose();

    [Fact]
    public async Task A_model_that_has_stopped_fails_with_its_place_and_what_to_use_instead()
    {
        _source.Write("src/chat.py", "\n" + SourceTree.Retired);
        _source.Write("src/other.py", SourceTree.Alive);

        var (code, output, error) = await _source.Check();

        Assert.Equal(Fail, code);
        Assert.Equal(
            """
            src/chat.py:2: error: gpt-4.5-preview stopped 6 days ago (2025-07-14); use openai/gpt-4.1-2025-04-14
            Fail: 1 finding by 2 checks. 2 models are named, looked at as of 2025-07-20.

            """.ReplaceLineEndings("\n"),
            output);
        Assert.Empty(error);
    }

    [Fact]
    public async Task Where_the_vendor_names_another_replacement_than_the_best_both_are_said()
    {
        _source.Write("chat.py", "model = \"claude-3-haiku-20240307\"\n");

        var (_, output, _) = await _source.Run("check", _source.Folder, "--as-of", "2026-11-28");

        Assert.Contains("; use anthropic/claude-haiku-5-5 (the vendor names claude-haiku-4-5-20251001)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_was_to_stop_and_that_nobody_has_seen_since_does_not_pass_in_silence()
    {
        var file = _source.Write(
            "config.yaml", "model_list:\n  - model_name: calls\n    litellm_params:\n      model: azure/gpt-4o-transcribe-2025-03-20\n");

        var (_, output, _) = await _source.Run("check", file, "--as-of", "2026-11-28");

        Assert.Contains(": warning: ", output, StringComparison.Ordinal);
        Assert.Contains("was to stop 44 days ago (2026-10-15), and nobody is known to have seen it since", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_verdict_where_nothing_could_be_read()
    {
        File.WriteAllBytes(_source.Path("utf16.py"), System.Text.Encoding.Unicode.GetBytes(SourceTree.Retired));
        File.CreateSymbolicLink(_source.Path("link.py"), "/etc/hostname");

        var (code, output, error) = await _source.Check();

        Assert.Equal((CheckCommand.NoVerdict, ""), (code, output));
        Assert.Contains("Nothing of what is there could be read", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    public async Task Of_a_tree_of_pictures_nothing_is_said(string command)
    {
        await File.WriteAllBytesAsync(_source.Path("logo.png"), [0x89, .. "PNG\r\n\0\0gpt-4.5-preview"u8], TestContext.Current.CancellationToken);

        var (code, output, error) = await _source.Run(command, _source.Folder);

        Assert.Equal(command == "check" ? CheckCommand.NoVerdict : 1, code);
        Assert.Empty(output);
        Assert.Equal("Nothing of what is there could be read, so that nothing can be said of it: It is binary.\n", error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("github", "::warning title=AI model%3A not looked at::Not read: part/wide.py. It is UTF-16; source is read as UTF-8.\n")]
    [InlineData("markdown", "\n- Not read: part/wide.py. It is UTF-16; source is read as UTF-8.\n")]
    [InlineData("sarif", "\"text\": \"Not read: part/wide.py. It is UTF-16; source is read as UTF-8.\"")]
    public async Task What_could_not_be_read_is_told_beside_the_verdict(string format, string told)
    {
        _source.Write("chat.py", SourceTree.Alive);
        _source.Write("part/wide.py", "");
        await File.WriteAllTextAsync(
            _source.Path("part/wide.py"), SourceTree.Retired, System.Text.Encoding.Unicode, TestContext.Current.CancellationToken);
        _source.Write("node_modules/x/chat.js", SourceTree.Retired);
        File.CreateSymbolicLink(_source.Path("link.py"), "chat.py");

        var (code, output, error) = await _source.Check("--format", format);

        Assert.Equal(Pass, code);
        Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.DoesNotContain("node_modules", output, StringComparison.Ordinal);
        Assert.DoesNotContain("link.py", output, StringComparison.Ordinal);
        Assert.Contains("Not read: part/wide.py.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_repository_is_told_of_from_its_root()
    {
        _source.Write("part/src/chat.py", SourceTree.Retired);
        _source.Write("part/image.bin", "\0");
        _source.Commit();
        var part = _source.Path("part");

        var (_, annotations, unread) = await _source.Run("check", part, "--as-of", SourceTree.AsOf, "--format", "github");
        var sarif = JsonNode.Parse((await _source.Run("check", part, "--as-of", SourceTree.AsOf, "--format", "sarif")).Output)!["runs"]![0]!;
        var (_, patch, unpatched) = await _source.Run("fix", part, "--as-of", SourceTree.AsOf);

        Assert.StartsWith("::error file=part/src/chat.py,line=1,", annotations, StringComparison.Ordinal);
        Assert.Contains("Not read: part/image.bin.", unread, StringComparison.Ordinal);
        Assert.Equal("part/src/chat.py", (string?)sarif["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        var notice = sarif["invocations"]![0]!["toolExecutionNotifications"]![0]!;
        Assert.Equal("part/image.bin", (string?)notice["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.Contains("+++ b/part/src/chat.py", patch, StringComparison.Ordinal);
        Assert.Contains("Not read: part/image.bin.", unpatched, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "bare.git")]
    [InlineData("fix", "bare.git")]
    [InlineData("check", ".git")]
    [InlineData("check", "bare.git", "--changed", "main")]
    public async Task A_repository_without_files_gives_no_verdict(string command, string folder, params string[] arguments)
    {
        _source.Write("chat.py", SourceTree.Retired);
        _source.Commit();
        _source.Git("clone", "--quiet", "--bare", ".", "bare.git");

        var (code, output, error) = await _source.Run([command, _source.Path(folder), .. arguments]);

        Assert.Equal(command == "check" ? CheckCommand.NoVerdict : 1, code);
        Assert.Empty(output);
        Assert.Contains("there are no files to look at; give the folder of a clone", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Links_in_a_circle_are_told_and_not_followed(bool inRepository)
    {
        _source.Write("chat.py", SourceTree.Alive);
        File.CreateSymbolicLink(_source.Path("one"), "two");
        File.CreateSymbolicLink(_source.Path("two"), "one");
        Directory.CreateSymbolicLink(_source.Path("here"), ".");
        if (inRepository)
        {
            _source.Commit();
        }

        var (code, _, error) = await _source.Check();
        var (ofLink, _, noSuch) = await _source.Run("check", _source.Path("one"));

        Assert.Equal(Pass, code);
        Assert.Contains("Not read: here, one, two. It is a link", error, StringComparison.Ordinal);
        Assert.Equal(CheckCommand.NoVerdict, ofLink);
        Assert.Contains("It is a link or a device, not a file.", noSuch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_breaks_lines_hides_nothing()
    {
        _source.Write("alive.py", SourceTree.Alive);
        _source.Commit();
        _source.Write("tab\t.py", SourceTree.Retired);
        _source.Commit();

        var (code, output, _) = await _source.Check("--changed", "HEAD~1");

        Assert.Equal(Fail, code);
        Assert.Contains("tab\uFFFD.py:1: error: gpt-4.5-preview", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-07-14", Fail, "stopped today (2025-07-14)")]
    [InlineData("2025-07-13", Fail, "stops in 1 day (2025-07-14)")]
    [InlineData("2025-04-16", Fail, "error: gpt-4.5-preview stops in 89 days (2025-07-14)")]
    [InlineData("2025-04-14", Pass, "warning: gpt-4.5-preview stops in 91 days (2025-07-14)")]
    [InlineData("2025-04-13", Pass, "Pass")]
    public async Task The_day_decides(string asOf, int expected, string says)
    {
        _source.Write("chat.py", SourceTree.Retired);

        var (code, output, _) = await _source.Run("check", _source.Folder, "--as-of", asOf);

        Assert.Equal(expected, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_that_names_no_model_passes_in_every_form()
    {
        _source.Write("main.py", "print('hello')\n");

        foreach (var format in CheckFormat.Names)
        {
            var (code, output, _) = await _source.Check("--format", format);

            Assert.Equal(Pass, code);
            Assert.NotEmpty(output);
        }
    }

    [Fact]
    public async Task Names_in_tests_and_comments_fail_nothing()
    {
        _source.Write("tests/test_chat.py", SourceTree.Retired);
        _source.Write("chat.py", $"# {SourceTree.Retired}");

        Assert.Equal(Pass, (await _source.Check()).Code);
    }

    [Fact]
    public async Task A_policy_of_a_file_decides_in_the_words_of_the_API()
    {
        _source.Write("chat.py", SourceTree.Retired);
        var policy = _source.Write("policy.json", """{ "noPreviewModels": true }""");
        var exempt = _source.Write(
            "exempt.json",
            """{ "noRetiredModels": true, "exemptions": [{ "code": "model-retired", "reason": "The last week.", "expiresOn": "2025-07-31" }] }""");

        Assert.Equal(Pass, (await _source.Check("--policy", policy)).Code);
        var (code, output, _) = await _source.Check("--policy", exempt);
        Assert.Equal(Pass, code);
        Assert.Contains("warning: gpt-4.5-preview stopped", output, StringComparison.Ordinal);
        Assert.Contains("1 exempt finding let through", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_the_gate_is_a_policy_too()
    {
        _source.Write("chat.py", SourceTree.Retired);
        var policy = _source.Write("gate.json", """{ "projectId": "chat", "policy": { "noPreviewModels": true } }""");

        Assert.Equal(Pass, (await _source.Check("--policy", policy)).Code);
    }

    [Theory]
    [InlineData("text", "config.yaml: error: openai/gpt-4.5-preview stopped")]
    [InlineData("github", "::error file=config.yaml,title=")]
    [InlineData("sarif", "\"uri\": \"config.yaml\"")]
    public async Task A_model_of_a_file_whose_format_tells_no_lines_is_in_that_file(string format, string says)
    {
        var file = _source.Write("config.yaml", "model_list:\n  - model_name: chat\n    litellm_params:\n      model: openai/gpt-4.5-preview\n");

        var (code, output, _) = await _source.Run("check", file, "--as-of", SourceTree.AsOf, "--format", format);

        Assert.Equal(Fail, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The file is not JSON: line 1")]
    [InlineData("{", "The file is not JSON: line 1")]
    [InlineData("[]", "the top of the file")]
    [InlineData("{}", "asks for nothing")]
    [InlineData("""{ "policy": [] }""", "the top of the file")]
    [InlineData("""{ "noRetiredModel": true }""", "noRetiredModel")]
    [InlineData("""{ "maximumScore": 101 }""", "100")]
    [InlineData("""{ "maximumScore": "a", "minimumConfidence": "b" }""", "minimumConfidence")]
    [InlineData("""{ "noRetiredModels": true, "onlyNewFindings": true }""", "--changed")]
    [InlineData("""{ "nothingRetiresBefore": "2025-07-20" }""", "later than the as-of date, 2025-07-20")]
    public async Task A_policy_with_faults_gives_no_verdict_and_says_what_they_are(string policy, string says)
    {
        _source.Write("chat.py", SourceTree.Retired);
        var file = _source.Write("policy.json", policy);

        var (code, output, error) = await _source.Check("--policy", file);

        Assert.Equal(CheckCommand.NoVerdict, code);
        Assert.Empty(output);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Contains(file, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_UTF_8_and_of_reasonable_size()
    {
        _source.Write("chat.py", SourceTree.Alive);
        await File.WriteAllBytesAsync(_source.Path("latin.json"), [.. "{ \"x"u8, 0xFC, .. "\": 1 }"u8], TestContext.Current.CancellationToken);
        var large = _source.Write("large.json", new string(' ', 1024 * 1024) + "{}");

        Assert.Contains("is not UTF-8", (await _source.Check("--policy", _source.Path("latin.json"))).Error, StringComparison.Ordinal);
        Assert.Contains("is larger than", (await _source.Check("--policy", large)).Error, StringComparison.Ordinal);
        var marked = _source.Write("marked.json", "\uFEFF{ \"noRetiredModels\": true }");
        Assert.Equal(Pass, (await _source.Check("--policy", marked)).Code);
    }

    [Fact]
    public async Task A_policy_that_is_not_there_gives_no_verdict()
    {
        _source.Write("chat.py", SourceTree.Alive);

        var (code, _, error) = await _source.Check("--policy", _source.Path("none.json"));

        Assert.Equal(CheckCommand.NoVerdict, code);
        Assert.Contains("there is no file", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "There is nothing at")]
    [InlineData("empty", "holds no file")]
    [InlineData("empty/empty.py", "is empty")]
    public async Task Where_there_is_nothing_there_is_no_verdict(string path, string says)
    {
        _source.Write("empty/empty.py", "");

        var (code, output, error) = await _source.Run("check", _source.Path(path));

        Assert.Equal(CheckCommand.NoVerdict, code);
        Assert.Empty(output);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "20.7.2025")]
    [InlineData("--as-of", "1999-01-01")]
    [InlineData("--format", "xml")]
    [InlineData("--changed=-x")]
    [InlineData("--changed=--output=x")]
    [InlineData("--changed=")]
    [InlineData("--polici", "x")]
    public async Task A_wrong_command_line_is_told_from_a_check_without_a_verdict(params string[] arguments)
    {
        var (code, _, error) = await _source.Run(["check", _source.Folder, .. arguments]);

        Assert.Equal(CommandLine.WrongUsage, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_links_lead_nowhere()
    {
        _source.Settings["Imports:MaxFileBytes"] = "4096";
        _source.Write("chat.py", SourceTree.Alive);
        _source.Write("large.py", new string(' ', 5000) + SourceTree.Retired);
        _source.Write("image.bin", "\0" + SourceTree.Retired);
        _source.Write("node_modules/x/chat.js", SourceTree.Retired);
        Directory.CreateSymbolicLink(_source.Path("circle"), _source.Folder);
        File.CreateSymbolicLink(_source.Path("broken.py"), _source.Path("none.py"));

        var (code, output, error) = await _source.Check();

        Assert.Equal(Pass, code);
        Assert.Contains("1 model is named", output, StringComparison.Ordinal);
        Assert.Contains("Not read: large.py. It is larger than 4096 bytes", error, StringComparison.Ordinal);
        Assert.Contains("Not read: image.bin. It is binary.", error, StringComparison.Ordinal);
        Assert.Contains("Not read: broken.py, circle. It is a link", error, StringComparison.Ordinal);
        Assert.Contains("Not read: node_modules. It is a dependency", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Imports:MaxArchiveEntries", "2", "more than 2 files")]
    [InlineData("Imports:MaxExpandedBytes", "1024", "more than 1024 bytes together")]
    [InlineData("Imports:MaxModels", "1", "more than 1 different models")]
    public async Task The_limits_of_imports_hold(string setting, string value, string says)
    {
        _source.Settings[setting] = value;
        _source.Write("a.py", SourceTree.Alive);
        _source.Write("b.py", SourceTree.Retired);
        _source.Write("c.py", new string('#', 1000));

        var (code, _, error) = await _source.Check();

        Assert.Equal(CheckCommand.NoVerdict, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Contains(setting, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_may_be_of_any_format_that_is_imported()
    {
        var list = _source.Write("models.txt", "gpt-4o\ngpt-4.5-preview\n");
        var traces = _source.Write("usage.json", """
            [{ "request_id": "1", "spend": 1, "model": "gpt-4o", "startTime": "2025-07-01T00:00:00Z", "end_user": "a", "team_id": "one" },
             { "request_id": "2", "spend": 1, "model": "gpt-4o", "startTime": "2025-07-19T00:00:00Z", "end_user": "a", "team_id": "two" }]
            """);
        var script = _source.Write("Dockerfile", "ENV MODEL=gpt-4.5-preview\n");

        Assert.Equal(Fail, (await _source.Run("check", list, "--as-of", SourceTree.AsOf)).Code);
        Assert.Equal(Fail, (await _source.Run("check", script, "--as-of", SourceTree.AsOf)).Code);
        var (code, _, error) = await _source.Run("check", traces, "--as-of", SourceTree.AsOf);
        Assert.Equal(CheckCommand.NoVerdict, code);
        Assert.Contains("choose one with --project: one, two", error, StringComparison.Ordinal);
        Assert.Equal(Pass, (await _source.Run("check", traces, "--as-of", SourceTree.AsOf, "--project", "two")).Code);
    }

    [Fact]
    public async Task A_form_goes_to_a_file_and_the_text_to_the_terminal()
    {
        _source.Write("chat.py", SourceTree.Retired);

        var (code, output, _) = await _source.Check("--format", "sarif", "--output", _source.Path("findings.sarif"));

        Assert.Equal(Fail, code);
        Assert.StartsWith("chat.py:1: error:", output, StringComparison.Ordinal);
        var run = JsonNode.Parse(await File.ReadAllTextAsync(_source.Path("findings.sarif"), TestContext.Current.CancellationToken))!["runs"]![0]!;
        Assert.Equal("chat.py", (string?)run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.Equal(CheckCommand.NoVerdict, (await _source.Check("--output", _source.Path("none/findings"))).Code);
    }

    [Fact]
    public async Task What_a_command_wrote_is_no_source()
    {
        _source.Write("chat.py", SourceTree.Retired);
        await _source.Check("--format", "sarif", "--output", _source.Path("findings.sarif"));
        await _source.Run("fix", _source.Folder, "--as-of", SourceTree.AsOf, "--output", _source.Path("models.patch"));
        await _source.Check("--format", "json", "--output", _source.Path("check.json"));
        _source.Write("chat.py", SourceTree.Alive);

        Assert.Equal(Pass, (await _source.Check("--format", "json", "--output", _source.Path("check.json"))).Code);
    }

    [Fact]
    public async Task Workflow_commands_cannot_be_broken_out_of()
    {
        _source.Write("a,b:c%0A.py", SourceTree.Retired);

        var (_, output, _) = await _source.Check("--format", "github");

        Assert.StartsWith("::error file=a%2Cb%3Ac%250A.py,line=1,title=", output, StringComparison.Ordinal);
        Assert.Contains("::gpt-4.5-preview stopped 6 days ago", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_has_the_verdict_of_the_gate_with_the_places()
    {
        _source.Write("chat.py", SourceTree.Retired);

        var check = JsonNode.Parse((await _source.Check("--format", "json")).Output)!;

        Assert.Equal("fail", (string?)check["verdict"]);
        Assert.Equal("model-retired", (string?)check["reasons"]![0]!["code"]);
        Assert.Equal("openai/gpt-4.1-2025-04-14", (string?)check["models"]![0]!["instead"]);
        Assert.Equal("""{"path":"chat.py","line":1}""", check["models"]![0]!["occurrences"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task Markdown_is_a_table_in_which_nothing_of_the_source_is_markup()
    {
        _source.Write("a|b.py", SourceTree.Retired);

        var (_, output, _) = await _source.Check("--format", "markdown");

        Assert.Contains(@"| **fails** | a\|b.py:1 | gpt-4.5-preview stopped 6 days ago (2025-07-14) | openai/gpt-4.1-2025-04-14 |", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_places_of_one_model_are_counted_and_not_all_told()
    {
        _source.Write("chat.py", string.Concat(Enumerable.Repeat(SourceTree.Retired, 30)));

        Assert.Contains("stands in 20 more places", (await _source.Check()).Output, StringComparison.Ordinal);
        Assert.Equal(5, (await _source.Check("--format", "github")).Output.Split("::error").Length - 1);
    }
}
