namespace RiskApi.Importing.Scanning;

/// <summary>What stands behind an id.</summary>
internal enum TailKind
{
    /// <summary>The reference ends.</summary>
    Ends,

    /// <summary>It goes on, so that it is another one.</summary>
    GoesOn,

    /// <summary>It goes on with what the program computes.</summary>
    Computed,
}
