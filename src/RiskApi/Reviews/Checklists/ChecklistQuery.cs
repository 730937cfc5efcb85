using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Checklists;

/// <summary>Which version of a checklist.</summary>
internal sealed record ChecklistQuery
{
    public const int HighestVersion = 1_000_000;

    [ParameterDoc("The version; the latest where left out.", Example = "1")]
    [FromQuery(Name = "version")]
    public Given<int>? Version { get; init; }
}

/// <summary>The bounds of a version.</summary>
internal sealed class ChecklistQueryValidator : AbstractValidator<ChecklistQuery>
{
    public ChecklistQueryValidator() => RuleFor(query => query.Version).IsWholeNumber(1, ChecklistQuery.HighestVersion);
}

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
