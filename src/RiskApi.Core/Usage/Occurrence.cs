namespace RiskApi.Core.Usage;

/// <summary>A place that names a model.</summary>
public sealed record Occurrence
{
    /// <summary>The file, relative to the root of the source, with forward slashes.</summary>
    /// <example>src/chat/answer.py</example>
    public required string Path { get; init; }

    /// <summary>The line, from 1 on; null where only the file is known.</summary>
    /// <example>42</example>
    public int? Line { get; init; }
}
