using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Web.Errors;

namespace RiskApi.Reviews.Checklists;

/// <summary>Says that a checklist or a version of it is not at hand.</summary>
internal static class ChecklistProblems
{
    public static ProblemHttpResult Unknown(ChecklistLibrary library, string id, int? version) =>
        Problems.Of(ProblemType.UnknownChecklist, Detail(library, id, version));

    public static string Detail(ChecklistLibrary library, string id, int? version) => library.VersionsOf(id) is []
        ? $"There is no checklist '{id}'; there are {string.Join(", ", library.Latest.Select(checklist => checklist.Id))}."
        : $"'{id}' has no version {version}; its versions are {string.Join(", ", library.VersionsOf(id).Select(checklist => checklist.Version))}.";
}
