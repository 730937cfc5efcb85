using RiskApi.Core.Assessments;
using RiskApi.Pages.Forms;

namespace RiskApi.Pages.Projects;

/// <summary>What the form of a new project shows: what was typed, what is wrong with it, and what its models come to.</summary>
public sealed class NewProjectView
{
    internal NewProjectView(NewProject typed, FormFaults faults, NewProjectModels models, Assessment? preview) =>
        (Typed, Faults, Models, Preview) = (typed, faults, models, preview);

    internal static NewProjectView Blank => new(NewProject.Blank, FormFaults.None, NewProjectModels.None, null);

    internal NewProject Typed { get; }

    internal FormFaults Faults { get; }

    internal NewProjectModels Models { get; }

    /// <summary>The project assessed as it is typed; null where it names no model yet.</summary>
    internal Assessment? Preview { get; }
}
