using System.Text;
using CsCheck;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Tests.Reading;

/// <summary>Files that are made to do harm, or are broken, end in a message that says where, and which limit.</summary>
public class HostileFileTests
{
    [Fact]
    public void A_billion_laughs_are_stopped_before_they_are_written_out()
    {
        var laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i <= 20; i++)
        {
            laughs.AppendLine($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");
        }

        laughs.Append("model_list: *a20\n");
        var before = GC.GetAllocatedBytesForCurrentThread();

        AssertLimit(laughs.ToString(), "MaxYamlNodes", "line 6");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void Aliases_are_counted() => AssertLimit(
        $"a: &a x\nmodel_list:\n{string.Concat(Enumerable.Repeat("  - *a\n", 11))}", "MaxYamlAliases", "line 13", new() { MaxYamlAliases = 10 });

    [Fact]
    public void An_alias_of_itself_is_refused() => AssertFault("model_list: &a\n  - *a\n", "line 2");

    [Fact]
    public void Nodes_are_counted() =>
        AssertLimit($"model_list:\n{string.Concat(Enumerable.Repeat("  - x\n", 200))}", "MaxYamlNodes", "line", new() { MaxYamlNodes = 100 });

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deep_YAML_is_refused(char bracket) => AssertLimit($"model_list: {new string(bracket, 100_000)}", "MaxYamlDepth", "line 1");

    [Fact]
    public void Deep_JSON_is_refused() =>
        AssertLimit($$"""{"bomFormat":"CycloneDX","components":{{new string('[', 200)}}{{new string(']', 200)}}}""", "MaxJsonDepth", "line 1, byte 102");

    [Fact]
    public void JSON_of_tiny_pieces_is_refused() => AssertLimit(
        $$"""{"bomFormat":"CycloneDX","components":[{{string.Join(',', Enumerable.Repeat("[]", 5000))}}]}""", "MaxJsonTokens", "1000", new() { MaxJsonTokens = 1000 });

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"model":7}""")]
    [InlineData("""{"model":{"name":["gpt-4o"],"version":{}}}""")]
    [InlineData("""{"model":{"name":" "}}""")]
    [InlineData("""{"model":{"name":"sk-proj-0123456789abcdefghijABCDEFGHIJ0123456789abcdefghij"}}""")]
    public void A_deployment_without_the_name_of_a_model_is_left_out_with_its_place(string properties)
    {
        var file = ImportFile.Read(Encoding.UTF8.GetBytes($$"""[{"id":"/a/deployments/b","properties":{{properties}}}]"""));

        Assert.Empty(file.Mentions);
        Assert.Equal(["deployment 1"], Assert.Single(file.Ignored).Where);
    }

    [Fact]
    public void A_huge_line_is_refused() => AssertLimit($"gpt-4o\n{new string('x', 2_000_000)}\n", "MaxLineBytes", "Line 2");

    [Fact]
    public void A_huge_line_of_YAML_is_refused() => AssertLimit($"model_list:\n  - \"{new string('x', 2_000_000)}\"\n", "MaxLineBytes", "Line 2");

    [Fact]
    public void Lines_of_a_list_are_counted() => AssertLimit(string.Concat(Enumerable.Repeat("gpt-4o\n", 12)), "MaxRows", "10 lines", new() { MaxRows = 10 });

    [Fact]
    public void Findings_are_counted() => AssertLimit(
        $$"""{"version":"2.1.0","runs":[{"results":[{{string.Join(',', Enumerable.Repeat("{}", 12))}}]}]}""", "MaxRows", "10 results", new() { MaxRows = 10 });

    [Fact]
    public void Models_are_counted() =>
        AssertLimit(string.Join('\n', Enumerable.Range(0, 12).Select(i => $"model-{i}")), "MaxModels", "line 11", new() { MaxModels = 10 });

    [Theory]
    [InlineData("model_list:\n  - model_name: a\n    model_name: b\n", "line 3")]
    [InlineData("{\"bomFormat\":\"CycloneDX\",\n\"components\":[{\"type\":\"x\", \"type\":\"y\"}]}", "line 2, byte 28")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[],\n\"runs\":[]}", "line 2, byte 1")]
    public void Duplicate_keys_are_refused_with_their_place(string text, string place) => AssertFault(text, place);

    [Theory]
    [InlineData("{\"bomFormat\":\"CycloneDX\",\n\"components\":[", "line 2, byte 15")]
    [InlineData("{\"bomFormat\":\"CycloneDX\",\n\"components\":[}]}", "line 2, byte 15")]
    [InlineData("model_list:\n  - a\n  b: c\n", "line 3")]
    [InlineData("model_list: [a, b\n", "line")]
    [InlineData("model_list:\n  - *nowhere\n", "line 2")]
    [InlineData("model_list:\n  - litellm_params:\n      : gpt-4o\n      rpm: 600\n", "line 5")]
    public void A_broken_file_is_refused_with_the_place(string text, string place) => AssertFault(text, place);

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_the_place()
    {
        AssertFault([.. "gpt-4o\no"u8, 0xC3, 0x28], "line 2, byte 2");
        AssertFault([.. "gpt-4o\n"u8, 0, .. "o3"u8], "line 2, byte 1");
        AssertFault([0xFF, 0xFE, 0x00, 0xD8, 0x00, 0x00], "UTF-16");
    }

    [Fact]
    public void Names_that_are_no_names_are_left_out()
    {
        var file = ImportFile.Read(Encoding.UTF8.GetBytes($"gpt-4o\n{new string('x', 301)}\no\u0007o\n"));

        Assert.Equal("gpt-4o", Assert.Single(file.Mentions).Usage.Model);
        Assert.Equal(["line 2", "line 3"], file.Ignored.SelectMany(ignored => ignored.Where));
    }

    /// <summary>Whatever is cut out of or put into a file, it is read or refused; nothing else happens.</summary>
    [Theory]
    [InlineData("litellm.yaml", ImportFormat.LitellmConfig)]
    [InlineData("cyclonedx-1.5.json", ImportFormat.Cyclonedx)]
    [InlineData("cyclonedx-1.6-usage.json", ImportFormat.Cyclonedx)]
    [InlineData("spdx-3.0.1.json", ImportFormat.Spdx)]
    [InlineData("findings.sarif", ImportFormat.Sarif)]
    [InlineData("models.txt", ImportFormat.List)]
    internal void A_damaged_file_is_read_or_refused(string name, ImportFormat format)
    {
        var content = ImportFile.Bytes(name);
        Gen.Select(
            Gen.Int[0, content.Length - 1], Gen.Int[0, 40], Gen.OneOf("", "[", "}", "\"", ":", "\n", "&a ", "*a", "null", "1e999", "\u0000", "{}", "[[]]"))
            .Sample((at, length, put) =>
            {
                byte[] damaged = [.. content[..at], .. Encoding.UTF8.GetBytes(put), .. content[Math.Min(content.Length, at + length)..]];
                try
                {
                    ImportFile.Read(damaged, format: format);
                }
                catch (ImportException)
                {
                    // Refused.
                }
            });
    }

    private static void AssertLimit(string text, string setting, string says, ImportLimits? limits = null)
    {
        var fault = Assert.Throws<ImportException>(() => ImportFile.Read(Encoding.UTF8.GetBytes(text), limits));

        Assert.True(fault.IsTooLarge);
        Assert.Contains($"Imports:{setting}.", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static void AssertFault(string text, string place) => AssertFault(Encoding.UTF8.GetBytes(text), place);

    private static void AssertFault(byte[] content, string place)
    {
        var fault = Assert.Throws<ImportException>(() => ImportFile.Read(content));

        Assert.False(fault.IsTooLarge);
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
    }
}
