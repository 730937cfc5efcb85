using FluentValidation;
using RiskApi.Reviews.Checklists;

namespace RiskApi.Checklists;

/// <summary>The rule that a checklist which is named must be at hand.</summary>
internal static class ChecklistRules
{
    /// <summary>Finds a checklist, or adds a failure at <c>checklist</c> or <c>checklistVersion</c>.</summary>
    public static Checklist? IsAtHand<T>(ChecklistLibrary library, string id, int? version, ValidationContext<T> context)
    {
        var found = library.Find(id, version);
        if (found is null)
        {
            context.AddFailure(library.VersionsOf(id) is [] ? "checklist" : "checklistVersion", ChecklistProblems.Detail(library, id, version));
        }

        return found;
    }
}
