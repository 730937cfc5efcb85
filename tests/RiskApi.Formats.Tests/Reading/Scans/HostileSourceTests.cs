using System.Buffers.Binary;
using System.Diagnostics;
using System.Formats.Tar;
using System.Text;
using CsCheck;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Tests.Reading.Scans;

public class HostileSourceTests
{
    private const string Source = "model = \"gpt-4o\"\n";
    private const long Gigabyte = 1024L * 1024 * 1024;
    private const long SomeMegabytes = 16 * 1024 * 1024;

    [Fact]
    public void More_entries_than_the_limit_end_the_import()
    {
        var files = Enumerable.Range(0, 11).Select(i => ($"{i}.py", Source)).ToArray();
        var limits = new ImportLimits { MaxArchiveEntries = 10 };

        AssertOverLimit("MaxArchiveEntries", () => ReadSource.Of(ReadSource.Zip(files), limits: limits));
        AssertOverLimit("MaxArchiveEntries", () => ReadSource.Of(ReadSource.GZip(ReadSource.Tar(files)), limits: limits));
        Assert.Equal(10, ReadSource.Of(ReadSource.Zip(files[1..]), limits: limits).Places().Count());
    }

    [Fact]
    public void More_expanded_bytes_than_the_limit_end_the_import()
    {
        var files = Enumerable.Range(0, 20).Select(i => ($"{i}.py", new string('x', 1000))).ToArray();
        var limits = new ImportLimits { MaxExpandedBytes = 15_000 };

        AssertOverLimit("MaxExpandedBytes", () => ReadSource.Of(ReadSource.Zip(files), limits: limits));
        AssertOverLimit("MaxExpandedBytes", () => ReadSource.Of(ReadSource.GZip(ReadSource.Tar(files)), limits: limits));
    }

    [Fact]
    public void A_line_of_a_gigabyte_ends_the_import_before_it_is_expanded()
    {
        var bomb = ReadSource.GZipOf((byte)'a', Gigabyte);
        ReadSource.Of(Source);

        AssertOverLimit("MaxExpansionRatio", () => InLittleMemory(() => ReadSource.Of(bomb, "x.py.gz", new() { MaxExpansionRatio = 50 })));
        AssertOverLimit("MaxExpandedBytes", () =>
            InLittleMemory(() => ReadSource.Of(bomb, "x.py.gz", new() { MaxExpansionRatio = 10_000, MaxExpandedBytes = 50_000_000 })));
    }

    [Fact]
    public void A_zip_entry_that_expands_beyond_the_ratio_is_left_out()
    {
        var zip = ReadSource.Zip(("bomb.py", new string('a', (int)SomeMegabytes - 1)), ("x.py", Source));
        var read = ReadSource.Of(zip, limits: new() { MaxExpansionRatio = 100 });

        Assert.Equal(["Production gpt-4o x.py:1"], read.Places());
        Assert.Contains("MaxExpansionRatio", read.Reasons().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_left_out()
    {
        var files = new[] { ("big.py", new string('a', 3000)), ("x.py", Source) };
        foreach (var archive in new[] { ReadSource.Zip(files), ReadSource.Tar(files) })
        {
            var read = ReadSource.Of(archive, limits: new() { MaxFileBytes = 2000 });

            Assert.Equal(["Production gpt-4o x.py:1"], read.Places());
            Assert.Contains("MaxFileBytes", read.Reasons().Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_archive_within_the_archive_is_not_opened()
    {
        var read = ReadSource.Of(ReadSource.Zip(("lib/x.jar", "PK"), ("a.tar.gz", "gpt-4o"), ("x.py", Source)));

        Assert.Equal(["Production gpt-4o x.py:1"], read.Places());
        Assert.Equal(2, read.Ignored.Single().Count);
    }

    [Theory]
    [InlineData("../../etc/passwd.py")]
    [InlineData("src/../../x.py")]
    [InlineData("/etc/x.py")]
    [InlineData("C:/x.py")]
    [InlineData("C:\\x.py")]
    [InlineData("..\\..\\x.py")]
    [InlineData("\\\\host\\share\\x.py")]
    [InlineData("a\nb.py")]
    public void A_name_that_points_out_of_the_archive_is_left_out_and_not_repeated(string name)
    {
        var read = ReadSource.Of(ReadSource.Zip((name, Source)));

        Assert.Empty(read.Mentions);
        Assert.Equal(["(a name that points out of the archive)"], read.Ignored.Single().Where);
    }

    [Theory]
    [InlineData("./src/x.py", "src/x.py")]
    [InlineData("src\\x.py", "src/x.py")]
    public void Other_names_become_paths_with_slashes(string name, string path) =>
        Assert.Equal([$"Production gpt-4o {path}:1"], ReadSource.Of(ReadSource.Zip((name, Source))).Places());

    [Fact]
    public void A_path_too_long_for_any_file_system_is_left_out() =>
        Assert.Empty(ReadSource.Of(ReadSource.Zip((string.Concat(Enumerable.Repeat("d/", 5000)) + "x.py", Source))).Mentions);

    [Fact]
    public void Of_two_files_of_one_name_the_first_is_read()
    {
        var read = ReadSource.Of(ReadSource.Zip(("x.py", Source), ("x.py", "model = \"gpt-4\""), ("./x.py", "model = \"gpt-4\"")));

        Assert.Equal(["Production gpt-4o x.py:1"], read.Places());
        Assert.Equal(2, read.Ignored.Single().Count);
    }

    [Fact]
    public void Links_and_devices_are_left_out()
    {
        var read = ReadSource.Of(ReadSource.Tar(tar =>
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.py") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "hard.py") { LinkName = "../x.py" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.CharacterDevice, "zero.py") { DeviceMajor = 1, DeviceMinor = 5 });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe.py"));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "src/"));
            tar.WriteEntry(ReadSource.File("x.py", Source));
        }));
        var inZip = ReadSource.Of(ReadSource.Zip(zip =>
        {
            var link = zip.CreateEntry("link.py");
            link.ExternalAttributes = 0xA1FF << 16;
            using var target = link.Open();
            target.Write("gpt-4o"u8);
        }));

        Assert.Equal(["Production gpt-4o x.py:1"], read.Places());
        Assert.Equal(["link.py", "hard.py", "zero.py", "pipe.py"], read.Ignored.Single().Where);
        Assert.Empty(inZip.Mentions);
        Assert.Equal(["link.py"], inZip.Ignored.Single().Where);
    }

    [Theory]
    [InlineData((byte)'x')]
    [InlineData((byte)'g')]
    [InlineData((byte)'L')]
    public void Attributes_of_gigabytes_are_refused_before_memory_is_taken_for_them(byte type)
    {
        var tar = ReadSource.Tar((new string('n', 50), Source));
        tar[156] = type;
        "17777777777\0"u8.CopyTo(tar.AsSpan(124));
        Encoding.ASCII.GetBytes("        ").CopyTo(tar.AsSpan(148));
        Encoding.ASCII.GetBytes(Convert.ToString(tar.Take(512).Sum(value => value), 8).PadLeft(6, '0') + "\0 ").CopyTo(tar.AsSpan(148));

        Assert.Throws<ImportException>(() => InLittleMemory(() => ReadSource.Of(tar)));
        Assert.Throws<ImportException>(() => InLittleMemory(() => ReadSource.Of(ReadSource.GZip(tar))));
    }

    [Fact]
    public void An_encrypted_entry_is_left_out()
    {
        var zip = ReadSource.Zip(("secret.py", Source));
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        var read = ReadSource.Of(zip);

        Assert.Empty(read.Mentions);
        Assert.Equal(["It is encrypted."], read.Reasons());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void A_zip_that_lies_about_sizes_is_told(int size)
    {
        var zip = ReadSource.Zip(("x.py", Source + new string('a', 100_000) + "\nmodel = \"gpt-4\""));
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 24), size);
        var read = ReadSource.Of(zip);

        Assert.NotEmpty(read.Ignored);
        Assert.DoesNotContain("Production gpt-4 x.py:3", read.Places());
    }

    [Fact]
    public void An_archive_cut_off_anywhere_is_told_unless_every_file_is_there()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => $"line {i * 7919 % 1000}\n")) + Source;
        foreach (var whole in new[] { ReadSource.Zip(("a.py", text), ("b.py", text)), ReadSource.GZip(ReadSource.Tar(("a.py", text), ("b.py", text))) })
        {
            for (var length = 20; length < whole.Length - 20; length += 13)
            {
                try
                {
                    // Where only the zeros behind the last file are missing, nothing of it is.
                    Assert.Equal(2, ReadSource.Of(whole[..length]).Places().Count());
                }
                catch (ImportException)
                {
                    // The message for whoever sent it.
                }
            }
        }
    }

    /// <summary>The reader of archives knows sparse files and does not read them.</summary>
    [Fact]
    public void A_kind_of_entry_that_is_not_read_ends_in_a_clear_message()
    {
        const int typeAt = 156;
        var tar = ReadSource.Tar(("a.py", Source));
        var checksum = Encoding.ASCII.GetString(tar, 148, 6);
        var sum = Convert.ToInt32(checksum, 8) - tar[typeAt] + 'S';
        tar[typeAt] = (byte)'S';
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0')).CopyTo(tar, 148);

        Assert.Throws<ImportException>(() => ReadSource.Of(tar, "x"));
    }

    [Fact]
    public void A_damaged_archive_ends_in_a_clear_message_or_in_findings()
    {
        var zip = ReadSource.Zip(("a.py", Source), ("b/c.py", Source));
        var tar = ReadSource.Tar(("a.py", Source), ("b/c.py", Source));
        byte[][] archives = [zip, tar, ReadSource.GZip(tar)];

        Gen.Select(Gen.Int[0, archives.Length - 1], Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 4]).Sample(
            (which, changes) =>
            {
                var damaged = archives[which].ToArray();
                foreach (var (at, value) in changes)
                {
                    damaged[at % damaged.Length] = value;
                }

                try
                {
                    ReadSource.Of(damaged, "x");
                }
                catch (ImportException)
                {
                    // The message for whoever sent it.
                }
            },
            iter: 2000);
    }

    [Fact]
    public void Texts_without_end_that_look_like_models_end_the_import()
    {
        var source = string.Concat(Enumerable.Range(0, 500).Select(i => $"model = 'gpt-9-{i}'\n"));

        AssertOverLimit("MaxModels", () => ReadSource.Of(Encoding.UTF8.GetBytes(source), "x.py", new() { MaxModels = 100 }));
    }

    [Theory]
    [InlineData("AzureOpenAI( ", 1_000_000)]
    [InlineData("AzureOpenAI(\n", 1_000_000)]
    [InlineData("'gpt-4o' AzureOpenAI( OpenAI( ", 30_000)]
    [InlineData("'gpt-4o'\nAzureOpenAI(\nOpenAI(\n", 30_000)]
    [InlineData("provider: azure\n", 300_000)]
    [InlineData("[{(", 3_000_000)]
    [InlineData("model = ['gpt-4o', ", 100_000)]
    public void Source_without_end_is_read_in_seconds(string piece, int times)
    {
        var started = Stopwatch.StartNew();

        ReadSource.Of(string.Concat(Enumerable.Repeat(piece, times)), "x.py");

        // What grows with the square takes hours; minutes are left to a busy machine.
        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Blocks_nested_without_end_are_read_in_seconds()
    {
        var nested = string.Concat(Enumerable.Range(0, 3000).Select(depth => $"{new string(' ', depth)}model: gpt-4o\n"));

        Assert.Single(ReadSource.Of(nested, "x.yaml").Mentions);
    }

    [Fact]
    public void Secrets_that_look_like_models_are_counted_and_neither_kept_nor_shown()
    {
        var source = string.Concat(Enumerable.Range(0, 500).Select(i => $"model = 'gpt-9-{i:d32}'\n")) + Source;
        var read = ReadSource.Of(Encoding.UTF8.GetBytes(source), "x.py", new() { MaxModels = 100 });

        Assert.Equal(["Production gpt-4o x.py:501"], read.Places());
        Assert.Empty(read.LookAlikes);
        Assert.Equal(500, read.Ignored.Single().Count);
    }

    private static void AssertOverLimit(string setting, Func<ImportedFile> read)
    {
        var fault = Assert.Throws<ImportException>(read);

        Assert.True(fault.IsTooLarge);
        Assert.Contains($"Imports:{setting}", fault.Message, StringComparison.Ordinal);
    }

    private static ImportedFile InLittleMemory(Func<ImportedFile> read)
    {
        // What is made once for all readings does not count.
        ReadSource.Of(ReadSource.Tar(("x.py", Source)));

        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return read();
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, SomeMegabytes);
        }
    }
}
