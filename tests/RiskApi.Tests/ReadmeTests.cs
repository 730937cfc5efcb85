using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RiskApi.Core.Advice.Replacements;
using RiskApi.Testing;

namespace RiskApi.Tests;

/// <summary>The README's request gives the README's answer.</summary>
public partial class ReadmeTests(RiskApiService service)
{
    [Fact]
    public async Task The_request_gives_the_answer()
    {
        var readme = await File.ReadAllTextAsync(Repository.Path("README.md"), TestContext.Current.CancellationToken);
        var answer = await service.Assess(Request().Match(readme).Groups["body"].Value);

        AssertHolds(JsonNode.Parse(Answer().Match(readme).Groups["body"].Value)!, answer, "$");
    }

    [Fact]
    public async Task The_table_of_what_terms_count_is_that_of_the_settings()
    {
        var readme = await File.ReadAllTextAsync(Repository.Path("src", "RiskApi.Core", "Advice", "README.md"), TestContext.Current.CancellationToken);
        var defaults = new WeighingConstants();
        var counts = TermRow()
            .Matches(readme)
            .ToDictionary(row => row.Groups["term"].Value, row => double.Parse(row.Groups["counts"].Value, CultureInfo.InvariantCulture));

        Assert.Equal(
            typeof(WeighingConstants)
                .GetProperties()
                .ToDictionary(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name), property => (double)property.GetValue(defaults)!),
            counts);
    }

    /// <summary>Every member that is shown is in the answer, with the value that is shown.</summary>
    private static void AssertHolds(JsonNode shown, JsonNode? actual, string path)
    {
        switch (shown)
        {
            case JsonObject members:
                Assert.All(members, member => AssertHolds(member.Value!, actual![member.Key], $"{path}.{member.Key}"));
                break;
            case JsonArray items:
                Assert.All(items.Index(), item => AssertHolds(item.Item!, actual![item.Index], $"{path}[{item.Index}]"));
                break;
            default:
                Assert.True(JsonNode.DeepEquals(shown, actual), $"{path}: the README says {shown}, the service {actual}");
                break;
        }
    }

    [GeneratedRegex("^\\| `(?<term>[a-z-]+)` \\| [^|]+ \\| (?<counts>[0-9.]+) \\|$", RegexOptions.Multiline)]
    private static partial Regex TermRow();

    [GeneratedRegex("-d '(?<body>[^']*)'")]
    private static partial Regex Request();

    [GeneratedRegex("```json\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Answer();
}
