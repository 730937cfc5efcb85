using CsCheck;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Resolution.ShippedResolver;

namespace RiskApi.Core.Tests.Resolution;

public class AnyTextTests
{
    private const long Samples = 5_000;

    [Fact]
    public void Nothing_is_found_before_its_release() =>
        Gen.Select(Row, Gen.Int[0, 60].Select(months => new DateOnly(2022, 1, 1).AddMonths(months)))
            .Sample((row, day) => Models(Resolve(row.Text, day)).All(known => !(known.Facts.ReleasedOn?.Day > day)), iter: Samples);

    [Fact]
    public void Surrounding_white_space_does_not_change_the_answer() =>
        Gen.Select(Row, Space, Space).Sample((row, before, after) =>
        {
            var plain = Resolve(row.Text, row.AsOf);
            var spaced = Resolve(before + row.Text + after, row.AsOf);
            return (plain.Match, plain.CanMove, References(plain)) == (spaced.Match, spaced.CanMove, References(spaced))
                && spaced.Requested == before + row.Text + after;
        }, iter: Samples);

    [Fact]
    public void Any_text_gets_an_answer() => Gen.String.Sample(IsAnswered, iter: Samples);

    [Fact]
    public void Any_mixture_of_the_parts_of_model_strings_gets_an_answer() =>
        Part.Array[1, 6].Select(string.Concat).Sample(IsAnswered, iter: Samples);

    [Fact]
    public void Any_damaged_model_string_gets_an_answer() =>
        Gen.Select(Row, Gen.Int[0, 300], Gen.Int[0, 3], Gen.Char)
            .Select((row, at, cut, insert) =>
            {
                at = Math.Min(at, row.Text.Length);
                return row.Text[..at] + insert + row.Text[Math.Min(at + cut, row.Text.Length)..];
            })
            .Sample(IsAnswered, iter: Samples);

    [Theory]
    [InlineData("x")]
    [InlineData("/")]
    [InlineData(":")]
    [InlineData("ft:")]
    [InlineData("us.")]
    [InlineData("converse/")]
    [InlineData("projects/a/locations/b/publishers/")]
    [InlineData("arn:aws:bedrock:::custom-model/")]
    public void Very_long_text_is_unknown(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000));

        Assert.Equal(MatchKind.Unknown, Resolve(text, CheckedOn).Match);
        Assert.Equal(MatchKind.Unknown, Resolve("openai/" + text, CheckedOn).Match);
        Assert.Equal(MatchKind.Unknown, Resolve("bedrock/" + text, CheckedOn).Match);
    }

    private static Gen<ModelString> Row => Gen.OneOf([.. ModelString.All]);

    private static Gen<string> Space => Gen.Char[" \t\r\n\u00a0\u2003"].Array[0, 3].Select(characters => new string(characters));

    private static Gen<string> Part => Gen.OneOf(
        Gen.OneOf([.. TestCatalog.Shipped.Models.SelectMany(Names)]),
        Gen.OneOf([.. TestCatalog.Shipped.Providers.SelectMany(provider => provider.Aliases.Prepend(provider.Id))]),
        Gen.OneOf(
            "/", ":", "@", ".", "-", "+", " ", "(", ")", "\0", "\ud800",
            "us.", "ft:", ".ft-", ":ft-", ":free", ":200k", ":0", "-v1", "@default", "-latest",
            "models/", "publishers/", "projects/p/locations/l/", "accounts/fireworks/models/",
            "openai/deployments/", "litellm_proxy/", "converse/", "foundation-model/", "custom-model/",
            "arn:aws:bedrock:us-east-1:1:", "azureml://registries/azure-openai/models/", "/versions/"));

    private static bool IsAnswered(string text)
    {
        var resolution = Resolve(text, CheckedOn);
        return resolution.Requested == text
            && resolution.Because.Length > 0
            && resolution.Match switch
            {
                MatchKind.Ambiguous => resolution is { Known: null, CanMove: false, Candidates.Count: > 1 }
                    && resolution.Candidates.Distinct().Count() == resolution.Candidates.Count,
                MatchKind.Unknown => resolution is { Known: null, Candidates: [], CanMove: false },
                MatchKind.SelfHosted => resolution is { Known: null, CanMove: false },
                _ => resolution is { Known: not null, Candidates: [] },
            };
    }
}
