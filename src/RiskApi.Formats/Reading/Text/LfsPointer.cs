namespace RiskApi.Formats.Reading.Text;

/// <summary>Tells what Git keeps in the place of a large file (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).</summary>
internal static class LfsPointer
{
    /// <summary>What to say of one.</summary>
    public const string Fault = "The file is a pointer of Git LFS, and not the file that it stands for; run 'git lfs pull' and send that.";

    /// <summary>What to say of one in an archive.</summary>
    public const string OfEntry = "It is a pointer of Git LFS, and not the file that it stands for; run 'git lfs pull' before packing.";

    private static ReadOnlySpan<byte> Start => "version https://git-lfs.github.com/spec/v1"u8;

    /// <summary>Whether a file is a pointer.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => content.StartsWith(Start);
}
