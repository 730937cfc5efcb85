namespace RiskApi.Core.Imports.Scanning;

/// <summary>A name of a file, read with what stands around it.</summary>
/// <param name="Text">The name as it is written.</param>
/// <param name="Line">Its line, from 1 on.</param>
/// <param name="Place">What its place says of its use.</param>
/// <param name="IsLookAlike">Whether it only looks like the name of a model: nothing known is called so.</param>
/// <param name="Reading">The name with the provider and the version that are told around it, as in <c>azure-openai|openai/gpt-4o</c> with all that
/// are told equally well; the name itself where none is.</param>
/// <param name="Because">What tells them, in a sentence; null where nothing does.</param>
public sealed record SourceName(string Text, int Line, PlaceKind Place, bool IsLookAlike, string Reading, string? Because)
{
    /// <summary>Where it begins in the file, in bytes from 0 on; where its place was told by something else than a name, such as an address, 0.</summary>
    public long At { get; init; }

    /// <summary>Whether neither the name nor anything in its file tells the provider.</summary>
    internal bool IsOpen { get; init; }
}
