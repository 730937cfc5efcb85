using System.Text;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading;

namespace RiskApi.Formats.Tests.Reading;

public class DetectionTests
{
    [Theory]
    [InlineData("models.txt", ImportFormat.List)]
    [InlineData("litellm.yaml", ImportFormat.LitellmConfig)]
    [InlineData("cyclonedx-1.5.json", ImportFormat.Cyclonedx)]
    [InlineData("cyclonedx-1.6-services.json", ImportFormat.Cyclonedx)]
    [InlineData("spdx-3.0.1.json", ImportFormat.Spdx)]
    [InlineData("findings.sarif", ImportFormat.Sarif)]
    internal void A_file_is_told_by_its_content(string name, ImportFormat format)
    {
        var detected = ImportFormats.Detect(ImportFile.Bytes(name), "application/octet-stream", null);

        Assert.Equal(format, detected?.Format);
        Assert.NotEmpty(detected!.Because);
    }

    [Theory]
    [InlineData("gpt-4o", ImportFormat.List)]
    [InlineData("# only a comment\ngpt-4o # here", ImportFormat.List)]
    [InlineData("model_list: []", ImportFormat.LitellmConfig)]
    [InlineData("""{"model_list":[]}""", ImportFormat.LitellmConfig)]
    [InlineData("""{"components":[{"a":[[{}]]}],"bomFormat":"CycloneDX"}""", ImportFormat.Cyclonedx)]
    [InlineData("""{"runs":[],"version":"2.1.0"}""", ImportFormat.Sarif)]
    [InlineData("""{"value":[{"id":"/subscriptions/1/accounts/a/deployments/chat"}]}""", ImportFormat.AzureDeployments)]
    [InlineData("""{"value":[{"id":"/subscriptions/1/accounts/a/models/chat"}]}""", null)]
    [InlineData("two words", null)]
    [InlineData("key = value", null)]
    [InlineData("key: value", null)]
    [InlineData("import openai", null)]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    [InlineData("""{"bomFormat":"Other"}""", null)]
    [InlineData("# nothing but a comment", null)]
    internal void A_text_is_told_by_what_it_says(string text, ImportFormat? format) =>
        Assert.Equal(format, ImportFormats.Detect(Encoding.UTF8.GetBytes(text), null, null)?.Format);

    [Fact]
    public void XML_is_named_as_what_is_not_read() =>
        Assert.Contains("XML", Assert.Throws<ImportException>(() => ImportFormats.Detect("<bom/>"u8.ToArray(), null, null)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("prices.json")]
    [InlineData("config.yaml")]
    public void A_pointer_of_Git_LFS_is_named_as_what_it_is(string? fileName) => Assert.Contains(
        "git lfs pull",
        Assert.Throws<ImportException>(() =>
            ImportFormats.Detect("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"u8.ToArray(), null, fileName)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Byte_order_marks_and_UTF_16_are_read(string encoding)
    {
        var encoder = Encoding.GetEncoding(encoding);
        byte[] content = [.. encoder.GetPreamble(), .. encoder.GetBytes(Encoding.UTF8.GetString(ImportFile.Bytes("litellm.yaml")))];

        Assert.Equal(5, ImportFile.Read(content).Mentions.Count);
    }
}
