using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RiskApi.Commands.Checks;

/// <summary>Gives the content of files that Git keeps, one after another, from one process.</summary>
internal sealed class GitBlobs : IDisposable
{
    private readonly Process _git;
    private readonly Stream _output;

    public GitBlobs(Git git)
    {
        _git = git.Start("cat-file", "--batch") ?? throw GitTree.NoGit();
        _git.ErrorDataReceived += (_, _) => { };
        _git.BeginErrorReadLine();
        _output = new BufferedStream(_git.StandardOutput.BaseStream);
    }

    /// <exception cref="IOException">Git does not have it.</exception>
    public Stream Open(string id)
    {
        _git.StandardInput.Write($"{id}\n");
        _git.StandardInput.Flush();

        // "<id> blob <bytes>", or "<id> missing".
        var content = Line() is var head && head.Split(' ') is [_, "blob", var bytes]
            ? new byte[int.Parse(bytes, CultureInfo.InvariantCulture)]
            : throw new IOException($"Git says: {head}.");
        _output.ReadExactly(content);
        _ = _output.ReadByte();
        return new MemoryStream(content, writable: false);
    }

    public void Dispose()
    {
        _git.StandardInput.Close();
        _git.WaitForExit();
        _git.Dispose();
    }

    private string Line()
    {
        var line = new StringBuilder();
        for (var next = _output.ReadByte(); next is not (-1 or '\n'); next = _output.ReadByte())
        {
            line.Append((char)next);
        }

        return line.ToString();
    }
}
