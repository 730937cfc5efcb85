using System.ComponentModel.DataAnnotations;

namespace RiskApi.Catalog.Served;

/// <summary>Settings of the catalog, section <c>Catalog</c>.</summary>
internal sealed class CatalogOptions
{
    public const string Section = "Catalog";

    /// <summary>The folder of the catalog's files; relative to the executable.</summary>
    [Required(ErrorMessage = "Catalog:Folder is empty; set it to the folder that holds lines.json, providers/ and capabilities/, for instance \"data\".")]
    public string Folder { get; set; } = "data";

    /// <summary>How often the database is asked whether another instance changed the catalog, in seconds.</summary>
    [Range(1, 3600, ErrorMessage = "Catalog:PollSeconds must be between 1 and 3600.")]
    public int PollSeconds { get; set; } = 2;

    /// <summary>As-of dates kept ready in memory beside today, about 3 MB each.</summary>
    [Range(3, 1000, ErrorMessage = "Catalog:OutlookDatesKept must be between 3 and 1000.")]
    public int OutlookDatesKept { get; set; } = 16;
}
