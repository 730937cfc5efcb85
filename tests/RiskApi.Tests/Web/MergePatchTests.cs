using System.Text.Json.Nodes;
using CsCheck;
using RiskApi.Web;

namespace RiskApi.Tests.Web;

/// <summary>JSON Merge Patch, by the table of RFC 7396, appendix A.</summary>
public class MergePatchTests
{
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", """null""", """null""")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("""[1,2]""", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("""{}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void The_table_of_the_standard_holds(string original, string patch, string result)
    {
        var (target, change) = (JsonNode.Parse(original), JsonNode.Parse(patch));
        var patched = MergePatch.Apply(target, change);

        Assert.Equal(JsonNode.Parse(result)?.ToJsonString(), patched?.ToJsonString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(original), target), "The original is left as it was.");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(patch), change), "The patch is left as it was.");
    }

    [Fact]
    public void A_patch_twice_is_a_patch_once() => Gen.Select(Document, Document).Sample((target, patch) =>
    {
        var once = MergePatch.Apply(JsonNode.Parse(target), JsonNode.Parse(patch));
        Assert.True(JsonNode.DeepEquals(once, MergePatch.Apply(once, JsonNode.Parse(patch))));
    });

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.Const("null"), Gen.Const("1"), Gen.Const("\"x\""), Gen.Const("[1,null]"), Gen.Const("{}"), Gen.Const("""{"a":null,"b":2}"""));

    private static readonly Gen<string> Document = Gen.Select(Value, Value, Value, (a, b, c) => $$"""{ "a": {{a}}, "b": { "a": {{b}}, "c": {{c}} } }""");
}
