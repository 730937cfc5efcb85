using System.ComponentModel.DataAnnotations;

namespace RiskApi.Checklists;

/// <summary>Settings of the checklists, section <c>Checklists</c>.</summary>
internal sealed class ChecklistOptions
{
    public const string Section = "Checklists";

    /// <summary>The folder of the checklists' files; relative to the executable.</summary>
    [Required(ErrorMessage = "Checklists:Folder is empty; set it to the folder of the checklists, for instance \"data/checklists\".")]
    public string Folder { get; set; } = "data/checklists";
}
