using System.Text;
using CsCheck;
using RiskApi.Core.Imports.Scanning;

namespace RiskApi.Core.Tests.Imports.Scanning;

public class PlantedNameTests
{
    private const long Samples = 300;

    private static readonly string[] Fillers =
    [
        "x", "return", "command", "model", "=", "\n", "\n", " ", " ", "(", ")", "-", ".", "/", ":", "\"", "'", "é", "模型", "gpt-", "gpt-4", "claude", "o1",
        "ft:", "us.", "models/", "{", "}", "\\n", "\t", "\r\n", "@", "+", "openai/", "anthropic.claude-3-haiku-20240307-v1:0", "gpt-9-turbo", "    ",
    ];

    private static readonly Gen<string> Filler = OneOf(Fillers).Array[0, 400].Select(string.Concat);
    private static readonly Gen<string> Name = OneOf([.. ScannedText.Patterns.Names]);

    /// <summary>Text in which nothing is a name, with the marks in it that scanning looks at.</summary>
    private static readonly Gen<string> Nothing =
        OneOf("return x", "(", ")", "\n", "\n", "é模型", ", ", " = ", "foo.bar", "a-b_c", "\r\n", "[0]", "    ", "// why").Array[0, 600].Select(string.Concat);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Every_name_of_the_catalog_is_found_where_it_is_the_value_of_a_key() =>
        Assert.All(ScannedText.Patterns.Names, name => Assert.Equal([(FindKind.Model, name, 2)], ScannedText.Finds($"\nmodel = \"{name}\"\n")));

    [Fact]
    public void Every_planted_name_is_found_once_in_its_line_wherever_it_stands() =>
        Gen.Select(Gen.Select(Nothing, Name).Array[1, 12], Nothing, Gen.Int[1, 3000].Array[1, 5]).Sample(
            (planted, end, pieces) =>
            {
                var text = new StringBuilder();
                var expected = new List<(FindKind, string, int)>();
                var line = 1;
                foreach (var (before, name) in planted)
                {
                    text.Append(before).Append("\nmodel: \"");
                    line += before.Count(character => character == '\n') + 1;
                    expected.Add((FindKind.Model, name, line));
                    text.Append(name).Append("\"\n");
                    line++;
                }

                text.Append(end);
                Assert.Equal(expected, ScannedText.Finds(Encoding.UTF8.GetBytes(text.ToString()), pieces, ScannedText.SmallestWindow));
            },
            iter: Samples);

    [Fact]
    public void What_is_found_depends_neither_on_pieces_nor_on_the_window() =>
        Gen.Select(Filler, Gen.Int[1, 3000].Array[1, 5], Gen.Int[ScannedText.SmallestWindow, 12000]).Sample(
            (text, pieces, windowBytes) =>
                Assert.Equal(ScannedText.Finds(text), ScannedText.Finds(Encoding.UTF8.GetBytes(text), pieces, windowBytes)),
            iter: 10 * Samples);

    [Fact]
    public void Any_bytes_can_be_scanned() =>
        Gen.Select(Gen.Byte.Array[0, 6000], Gen.Int[1, 3000].Array[1, 5]).Sample(
            (bytes, pieces) => Assert.Equal(ScannedText.Finds(bytes, [int.MaxValue], 64 * 1024), ScannedText.Finds(bytes, pieces, ScannedText.SmallestWindow)),
            iter: Samples);

    [Fact]
    public void A_name_at_any_distance_from_the_end_of_the_window_is_found()
    {
        for (var before = 0; before < 2 * ScannedText.SmallestWindow; before++)
        {
            var text = Encoding.UTF8.GetBytes(new string(' ', before) + "gpt-4o-mini ");
            Assert.Equal([(FindKind.Model, "gpt-4o-mini", 1)], ScannedText.Finds(text, [7, 1000], ScannedText.SmallestWindow));
        }
    }

    [Fact]
    public void A_long_line_needs_no_more_than_the_window()
    {
        var finds = new List<string>();
        var scan = new SourceScan(ScannedText.Patterns, (in find) => finds.Add($"{find.Text}:{find.Line}"));
        var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("gpt-4o.mini/x ", 5000)));
        scan.Add("gpt-4o "u8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 500; i++)
        {
            scan.Add(piece);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2048);
        scan.Add("\ngpt-4o"u8);
        scan.End();
        Assert.Equal(["gpt-4o:1", "gpt-4o:2"], finds);
    }
}
