using System.ComponentModel.DataAnnotations;

namespace RiskApi.Catalog.Imports;

/// <summary>Settings of imports of facts, section <c>CatalogImports</c>.</summary>
internal sealed class CatalogImportOptions
{
    public const string Section = "CatalogImports";

    /// <summary>The largest feed, in bytes.</summary>
    [Range(1_000, 200_000_000, ErrorMessage = "CatalogImports:MaxBytes must be between 1000 and 200000000.")]
    public int MaxBytes { get; set; } = 20_000_000;

    /// <summary>How long imports are kept that did not become a revision, in days.</summary>
    [Range(1, 365, ErrorMessage = "CatalogImports:PreviewDaysKept must be between 1 and 365.")]
    public int PreviewDaysKept { get; set; } = 7;
}
