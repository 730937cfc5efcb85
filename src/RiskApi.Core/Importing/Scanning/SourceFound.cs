namespace RiskApi.Importing.Scanning;

/// <summary>Takes what a scan finds.</summary>
/// <param name="kind">What it is.</param>
/// <param name="text">The text; gone after the call.</param>
/// <param name="line">Its line, from 1 on.</param>
public delegate void SourceFound(FindKind kind, ReadOnlySpan<char> text, int line);
