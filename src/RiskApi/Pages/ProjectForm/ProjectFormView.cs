using RiskApi.Pages.Forms;
using RiskApi.Storage.Projects;

namespace RiskApi.Pages.ProjectForm;

/// <summary>What the form of a project shows.</summary>
public sealed class ProjectFormView
{
    internal ProjectFormView(StoredProject stored, EditedProject typed, FormFaults faults, bool isOutdated) =>
        (Stored, Typed, Faults, IsOutdated) = (stored, typed, faults, isOutdated);

    /// <summary>The project as it is kept.</summary>
    internal StoredProject Stored { get; }

    /// <summary>The project as it was typed.</summary>
    internal EditedProject Typed { get; }

    internal FormFaults Faults { get; }

    /// <summary>Whether somebody changed the project since the form was opened.</summary>
    internal bool IsOutdated { get; }
}
