using System.ComponentModel.DataAnnotations;

namespace RiskApi.Formats.Reading.Text;

/// <summary>How large and how involved a file may be, section <c>Imports</c>.</summary>
internal sealed class ImportLimits
{
    public const string Section = "Imports";

    /// <summary>The size of the file as it is sent.</summary>
    [Range(1024, 1_073_741_824, ErrorMessage = "Imports:MaxBodyBytes must be between 1024 and 1073741824.")]
    public int MaxBodyBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The sizes of all files that are read at once; those beyond wait for their turn. A file larger than that is read alone.</summary>
    [Range(1024, int.MaxValue, ErrorMessage = "Imports:MaxBytesAtOnce must be between 1024 and 2147483647.")]
    public int MaxBytesAtOnce { get; set; } = 128 * 1024 * 1024;

    /// <summary>Different models, and texts that look like models, that a file may name.</summary>
    [Range(1, 100_000, ErrorMessage = "Imports:MaxModels must be between 1 and 100000.")]
    public int MaxModels { get; set; } = 2000;

    /// <summary>How deep JSON may nest.</summary>
    [Range(8, 1000, ErrorMessage = "Imports:MaxJsonDepth must be between 8 and 1000.")]
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>Names, values and brackets of a JSON document that is read as a whole.</summary>
    [Range(1000, 100_000_000, ErrorMessage = "Imports:MaxJsonTokens must be between 1000 and 100000000.")]
    public int MaxJsonTokens { get; set; } = 10_000_000;

    /// <summary>How deep YAML may nest.</summary>
    [Range(8, 1000, ErrorMessage = "Imports:MaxYamlDepth must be between 8 and 1000.")]
    public int MaxYamlDepth { get; set; } = 64;

    /// <summary>References to anchors in a YAML file.</summary>
    [Range(0, 100_000, ErrorMessage = "Imports:MaxYamlAliases must be between 0 and 100000.")]
    public int MaxYamlAliases { get; set; } = 1000;

    /// <summary>Nodes of a YAML file, those behind aliases counted each time that they are referred to.</summary>
    [Range(100, 10_000_000, ErrorMessage = "Imports:MaxYamlNodes must be between 100 and 10000000.")]
    public int MaxYamlNodes { get; set; } = 200_000;

    /// <summary>The length of a line of text.</summary>
    [Range(256, 67_108_864, ErrorMessage = "Imports:MaxLineBytes must be between 256 and 67108864.")]
    public int MaxLineBytes { get; set; } = 1024 * 1024;

    /// <summary>Rows, results, spans or elements of a file.</summary>
    [Range(1, 100_000_000, ErrorMessage = "Imports:MaxRows must be between 1 and 100000000.")]
    public int MaxRows { get; set; } = 1_000_000;

    /// <summary>Entries of an archive.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Imports:MaxArchiveEntries must be between 1 and 10000000.")]
    public int MaxArchiveEntries { get; set; } = 100_000;

    /// <summary>The size of an archive's files, expanded, all together.</summary>
    [Range(1024.0, 1e12, ErrorMessage = "Imports:MaxExpandedBytes must be between 1024 and 1000000000000.")]
    public long MaxExpandedBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>The size of one file of an archive, expanded; larger ones are left out.</summary>
    [Range(1024, 1_073_741_824, ErrorMessage = "Imports:MaxFileBytes must be between 1024 and 1073741824.")]
    public int MaxFileBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>How many times its own size an archive may expand to.</summary>
    [Range(2, 10_000, ErrorMessage = "Imports:MaxExpansionRatio must be between 2 and 10000.")]
    public int MaxExpansionRatio { get; set; } = 200;
}
