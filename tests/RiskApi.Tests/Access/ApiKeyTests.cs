using CsCheck;
using RiskApi.Access.Keys;
using RiskApi.Testing;

namespace RiskApi.Tests.Access;

public class ApiKeyTests
{
    [Fact]
    public void A_key_reads_back_and_knows_its_digest() => Gen.Byte.Array[32].Sample(random =>
    {
        var key = ApiKey.Of(random);
        Assert.True(ApiKey.TryRead(key.Text, out var read));
        Assert.True(read.Fits(key.Digest));
        Assert.Equal(key.Prefix, read.Prefix);
    });

    [Fact]
    public void A_key_with_any_character_changed_is_none() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Int[0, 76], Gen.Char.AlphaNumeric).Sample((random, at, other) =>
        {
            var text = ApiKey.Of(random).Text.ToCharArray();
            if (text[at] != other)
            {
                text[at] = other;
                Assert.False(ApiKey.TryRead(new string(text), out _));
            }
        });

    [Fact]
    public void Keys_differ_and_fit_no_digest_but_their_own()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => ApiKey.New()).ToArray();

        Assert.Equal(100, keys.Select(key => key.Text).Distinct().Count());
        Assert.All(keys.Skip(1), key => Assert.False(key.Fits(keys[0].Digest)));
        Assert.All(keys, key => Assert.False(key.Fits("")));
    }

    [Fact]
    public void A_key_does_not_show_itself_in_a_text() => Assert.EndsWith("…", $"{ApiKey.New()}", StringComparison.Ordinal);

    [Theory]
    [InlineData("ApiKey.cs")]
    [InlineData("KeyHolders.cs")]
    public void Secrets_are_compared_in_constant_time(string file) => Assert.Contains(
        "CryptographicOperations.FixedTimeEquals",
        File.ReadAllText(Repository.Path("src", "RiskApi", "Access", "Keys", file)),
        StringComparison.Ordinal);
}
