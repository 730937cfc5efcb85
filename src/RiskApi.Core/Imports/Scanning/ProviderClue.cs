namespace RiskApi.Core.Imports.Scanning;

/// <summary>What a text tells of the provider through which models near it are called.</summary>
/// <param name="Providers">The providers it may be, the likelier first: Azure's one door leads to two catalogs.</param>
/// <param name="Reach">What it speaks for.</param>
public sealed record ProviderClue(IReadOnlyList<string> Providers, ClueReach Reach)
{
    /// <summary>What stands for the provider that a name says itself, as names do that go through LiteLLM.</summary>
    public const string AsWritten = "as-written";

    /// <summary>What it says of the places in its block, where it tells no provider: cells of notebooks are texts or what a program printed.</summary>
    public PlaceKind? Place { get; init; }

    /// <summary>Whether the word may go on behind its text.</summary>
    public bool IsBeginning { get; init; }

    /// <summary>Whether it is an address that calls go to, whatever the model is called there.</summary>
    public bool IsAddress { get; init; }
}

/// <summary>What a clue speaks for.</summary>
public enum ClueReach
{
    /// <summary>The names of its block, else of its file.</summary>
    File,

    /// <summary>As <see cref="File"/>, unless a clue of another provider stands in the same statement: a client that can be pointed at any address.</summary>
    Default,

    /// <summary>The names of the block that it is a field of, and where it stands on the line of a name, that name alone.</summary>
    Field,

    /// <summary>The names on its line and in the block that its line opens, such as the section <c>azure:</c>.</summary>
    Section,
}
