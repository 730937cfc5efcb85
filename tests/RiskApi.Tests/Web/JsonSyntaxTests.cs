using System.Text;
using CsCheck;
using RiskApi.Web.Errors;

namespace RiskApi.Tests.Web;

/// <summary>What is not JSON is told by its place and by what to change, in words of this service.</summary>
public class JsonSyntaxTests
{
    [Theory]
    [InlineData("""{"a":1,}""", "line 1, column 8. A comma stands before '}'")]
    [InlineData("""{"a":[1,2,]}""", "column 11. A comma stands before ']'")]
    [InlineData("""{"a":}""", "column 6. A member has no value")]
    [InlineData("""{"a":1""", "It ends early")]
    [InlineData("""{"a":"b""", "A text is not closed")]
    [InlineData("{\"a\":\"b\n\"}", "A text has a character that must be escaped")]
    [InlineData("""{"a":"\x"}""", "A text has a character that must be escaped")]
    [InlineData("""{'a':1}""", "double quotes, not in single ones")]
    [InlineData("""{"a":'b'}""", "double quotes, not in single ones")]
    [InlineData("""{a:1}""", "The name of the member 'a' must stand in double quotes")]
    [InlineData("""{"b":2, a:1}""", "The name of the member 'a' must stand in double quotes")]
    [InlineData("""{"a":NaN}""", "'NaN' is no value")]
    [InlineData("""{"a":True}""", "'True' is no value")]
    [InlineData("""{"a":undefined}""", "'undefined' is no value")]
    [InlineData("""{"a":1 "b":2}""", "A comma or a colon is missing before this")]
    [InlineData("""{"a" 1}""", "is missing before this")]
    [InlineData("""{"a":1}}""", "Something follows the end")]
    [InlineData("""{"a":1} more""", "Something follows the end")]
    [InlineData("""{"a":[1}""", "'}' closes what is not open here")]
    [InlineData("""{"a":1,,"b":2}""", "Two commas")]
    [InlineData("""{"a":01}""", "without leading zeros")]
    [InlineData("""{"a":+1}""", "without leading zeros or a plus sign")]
    [InlineData("{\n  // a comment\n  \"a\": 1\n}", "line 2, column 3. JSON has no comments")]
    [InlineData("{\n  \"ä\": 1,\n  \"b\": nul\n}", "line 3")]
    [InlineData("", "It ends early")]
    [InlineData("model: gpt-4o", "'model' is no value")]
    public void A_fault_is_told(string body, string says)
    {
        var fault = JsonSyntax.Fault(Encoding.UTF8.GetBytes(body));

        Assert.Contains(says, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("reader", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_told() =>
        Assert.Contains("more than 64 levels", JsonSyntax.Fault(Encoding.UTF8.GetBytes(new string('[', 100))), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"a":[1,2.5,-1e9,true,null,"\u00e4\n"]}""")]
    [InlineData(" 1 ")]
    public void JSON_has_no_fault(string body) => Assert.Null(JsonSyntax.Fault(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Any_bytes_are_read() => Gen.Byte.Array[0, 60].Sample(body => JsonSyntax.Fault(body) is null or { Length: > 40 });

    [Fact]
    public void Any_cut_of_JSON_is_told() => Gen.Int[1, 40].Sample(
        length => JsonSyntax.Fault(Encoding.UTF8.GetBytes("""{"dependencies":[{"model":"gpt-4o","share":0.5}]}"""[..length])) is not null);
}
