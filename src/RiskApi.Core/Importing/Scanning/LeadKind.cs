namespace RiskApi.Importing.Scanning;

/// <summary>What stands before an id.</summary>
internal enum LeadKind
{
    /// <summary>Nothing that belongs to it, or a region.</summary>
    None,

    /// <summary>The name of a provider.</summary>
    Provider,

    /// <summary>The mark of a fine-tuned model.</summary>
    FineTune,

    /// <summary>The path of an API or an ARN.</summary>
    Resource,

    /// <summary>Something that the program computes.</summary>
    Computed,

    /// <summary>A path or a name that makes it something else.</summary>
    Foreign,
}
