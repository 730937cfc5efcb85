using System.Text;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Scans;

/// <summary>Decides which files are scanned, and scans them one after another.</summary>
internal sealed class SourceFiles
{
    public const string NoFile = "It is a link or a device, not a file.";
    public const string NotOwn = "It is a dependency, a lock file, or written by a tool.";

    private const int HeadBytes = 8000;
    private const int BufferBytes = 64 * 1024;

    private readonly ImportLimits _limits;
    private readonly ImportCollector _into;
    private readonly SourceFindings _findings;
    private readonly SourceScan _scan;
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly byte[] _buffer = new byte[BufferBytes];

    public SourceFiles(SourceReading reading, ImportLimits limits)
    {
        (_limits, _into) = (limits, reading.Into);
        _findings = new(reading, limits.MaxModels);
        _scan = new(reading.Patterns, _findings.Add);
    }

    /// <summary>Takes a file of an archive, unless it is none of the project's own source.</summary>
    /// <param name="name">Its name as the archive gives it.</param>
    /// <param name="length">Its size, as the archive gives it.</param>
    /// <param name="open">Opens it.</param>
    public void Take(string name, long length, Func<Stream> open)
    {
        if (EntryName.PathOf(name) is not { } path)
        {
            Ignore("Its name points out of the archive, or is none.", name);
        }
        else if (!_paths.Add(path))
        {
            Ignore("The archive holds a file of that name before it.", path);
        }
        else if (SourceFileKinds.Of(path) is SourceFileKind.Archive)
        {
            Ignore("It is an archive within the archive; those are not opened.", path);
        }
        else if (SourceFileKinds.Of(path) is SourceFileKind.Vendored)
        {
            Ignore(NotOwn, path);
        }
        else if (length > _limits.MaxFileBytes)
        {
            Ignore($"It is larger than {_limits.MaxFileBytes} bytes, as source is not (Imports:MaxFileBytes).", path);
        }
        else
        {
            using var stream = open();
            Scan(path, stream);
        }
    }

    /// <summary>Takes the only file.</summary>
    /// <exception cref="ImportException">It is an archive of a kind that is not read.</exception>
    public void TakeOnly(string name, Stream stream)
    {
        if (SourceFileKinds.Of(name) is SourceFileKind.Archive)
        {
            throw new ImportException("Archives of this kind are not read; pack the source as .zip or .tar.gz.");
        }

        Take(name, length: 0, () => stream);
    }

    public void Ignore(string because, string name) => _into.Ignore(because, EntryName.PathOf(name) ?? "(a name that points out of the archive)");

    /// <summary>Hands over what was found.</summary>
    public void Deliver() => _findings.Deliver();

    private void Scan(string path, Stream stream)
    {
        var count = stream.ReadAtLeast(_buffer.AsSpan(0, HeadBytes), HeadBytes, throwOnEndOfStream: false);
        ReadOnlySpan<byte> head = _buffer.AsSpan(0, count);
        if (head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            Ignore("It is UTF-16; source is read as UTF-8.", path);
        }
        else if (LfsPointer.Is(head))
        {
            Ignore(LfsPointer.OfEntry, path);
        }
        else if (head.Contains((byte)0))
        {
            Ignore("It is binary.", path);
        }
        else if (SourceFileKinds.IsGenerated(head))
        {
            Ignore(NotOwn, path);
        }
        else
        {
            _findings.Begin(path);
            try
            {
                for (; count > 0; count = stream.Read(_buffer))
                {
                    _scan.Add(_buffer.AsSpan(0, count));
                }
            }
            finally
            {
                _scan.End();
                _findings.End();
            }
        }
    }
}

/// <summary>Makes paths of the names that archives give their entries.</summary>
internal static class EntryName
{
    private const int Longest = 1000;

    /// <summary>The path within the archive, with forward slashes; null where the name points out of it or is no name of a source file.</summary>
    public static string? PathOf(string name)
    {
        var path = name.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path.Length is 0 or > Longest
            || path[0] == '/'
            || (path.Length > 1 && path[1] == ':')
            || path.Any(char.IsControl)
            || path.Split('/').Contains("..")
            ? null
            : path;
    }
}
