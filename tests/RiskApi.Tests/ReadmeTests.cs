using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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

    [GeneratedRegex("-d '(?<body>[^']*)'")]
    private static partial Regex Request();

    [GeneratedRegex("```json\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Answer();
}
