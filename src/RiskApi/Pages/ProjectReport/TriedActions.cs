using FluentValidation.Results;
using RiskApi.Assessments.WhatIfs;
using RiskApi.Core;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Usage;

namespace RiskApi.Pages.ProjectReport;

/// <summary>What the score would be with some of the advised actions done.</summary>
/// <param name="Keys">The keys of the actions, see <see cref="KeyOf"/>.</param>
/// <param name="Comparison">The project with them done beside the project as it is; null where none was chosen, or none of them changes anything.</param>
internal sealed record TriedActions(IReadOnlyCollection<string> Keys, ScenarioComparison? Comparison)
{
    /// <summary>The name of an action in an address, which stays the same while other actions come and go.</summary>
    public static string KeyOf(AdvisedAction action) => string.Join(' ', Words.Of(action.Action), action.Dependency, action.Replacement ?? "").TrimEnd();

    /// <summary>Sets the project with the actions done beside the project as it is.</summary>
    /// <param name="keys">The keys of the actions; those that are not advised any more are left out.</param>
    /// <param name="project">The project.</param>
    /// <param name="assessment">The assessment that advises.</param>
    /// <param name="outlook">The outlook of its day.</param>
    /// <param name="assessor">Scores.</param>
    /// <param name="reader">Makes scenarios of changes.</param>
    public static TriedActions Of(
        IEnumerable<string> keys, Project project, Assessment assessment, Outlook outlook, Assessor assessor, ScenarioReader reader)
    {
        AdvisedAction[] chosen = [.. assessment.Advice.Where(action => action.Change is not null && keys.Contains(KeyOf(action)))];
        if (chosen is [])
        {
            return new([], null);
        }

        var faults = new List<ValidationFailure>();
        var input = new ScenarioInput { Name = "With these done", Changes = [.. chosen.Select(action => action.Change!)] };
        var scenarios = reader.Read([input], project, assessment.HorizonDays, outlook, faults);
        return new([.. chosen.Select(KeyOf)], assessor.Compare(project, scenarios, assessment.HorizonDays, outlook).Scenarios[0]);
    }
}
