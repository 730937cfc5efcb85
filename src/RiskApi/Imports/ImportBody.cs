using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Formats.Reading;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Imports;

/// <summary>Reads the file that a request carries, up to the limit of imports.</summary>
internal static class ImportBody
{
    private const int FirstBytes = 64 * 1024;

    /// <summary>The file.</summary>
    /// <exception cref="ImportException">It is larger than the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request, ImportLimits limits, CancellationToken cancel)
    {
        if (request.ContentLength > limits.MaxBodyBytes)
        {
            throw TooLarge(limits);
        }

        // It grows with what comes, not with what the header promises.
        var file = new MemoryStream(FirstBytes);
        var chunk = new byte[FirstBytes];
        while (await request.Body.ReadAsync(chunk, cancel) is > 0 and var length)
        {
            if (file.Length + length > limits.MaxBodyBytes)
            {
                throw TooLarge(limits);
            }

            file.Write(chunk, 0, length);
        }

        return file.Length == 0 ? throw new ImportException("The body is empty; send the file as the body, as curl does with --data-binary @file.")
            : file.GetBuffer().AsMemory(0, (int)file.Length);
    }

    private static ImportException TooLarge(ImportLimits limits) =>
        ImportException.OverLimit($"The file is larger than {limits.MaxBodyBytes} bytes.", "Send a part of it.", nameof(ImportLimits.MaxBodyBytes));
}

/// <summary>A file that was read.</summary>
/// <param name="Format">Its format.</param>
/// <param name="File">What it says.</param>
/// <param name="Projects">The projects that it tells of, at least one.</param>
internal sealed record ReadImport(DetectedFormat Format, ImportedFile File, IReadOnlyList<ImportedProject> Projects);
