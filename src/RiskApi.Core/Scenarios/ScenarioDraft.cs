using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scenarios;

/// <summary>A project, and the facts around it, while changes are made to them one after another.</summary>
internal sealed class ScenarioDraft(Project project, ScoringContext context)
{
    private const int MostNames = 10;

    private readonly List<(Dependency Dependency, int? Origin)> _dependencies =
        [.. project.Dependencies.Select((dependency, index) => (dependency, (int?)index))];

    public ScoringContext Context { get; private set; } = context;

    public Outlook Outlook => Context.Outlook;

    public DependencyEvaluation Evaluate(int index) => DependencyEvaluation.Of(_dependencies[index].Dependency, Context);

    /// <summary>Finds a dependency by its model string, or says what there is instead.</summary>
    public (int Index, ChangeFault? Fault) Find(string model, int? index)
    {
        int[] named = [.. Enumerable.Range(0, _dependencies.Count).Where(i => _dependencies[i].Dependency.Model == model)];
        return (named, index) switch
        {
            ([], _) => (-1, Fault("dependency", $"No dependency is called '{model}' at this point; there {Names()}.")),
            (_, { } at) when named.Contains(at) => (at, null),
            (_, { } at) => (-1, Fault("index", $"The dependency at index {at} is not '{model}' at this point; that is at {string.Join(", ", named)}.")),
            ([var only], null) => (only, null),
            _ => (-1, Fault("index", $"{named.Length} dependencies are called '{model}'; say which by its index, one of {string.Join(", ", named)}.")),
        };
    }

    public void Replace(int index, Dependency? with)
    {
        if (with is null)
        {
            _dependencies.RemoveAt(index);
        }
        else
        {
            _dependencies[index] = (with, _dependencies[index].Origin);
        }
    }

    public void Add(Dependency dependency) => _dependencies.Add((dependency, null));

    public void Suppose(Outlook outlook) => Context = Context with { Outlook = outlook };

    public void SetCriticality(Criticality criticality) => Context = Context with { ProjectCriticality = criticality };

    public Scenario Finish(string name) => new(
        name,
        new Project(project.Name, Context.ProjectCriticality, [.. _dependencies.Select(one => one.Dependency)]),
        [.. _dependencies.Select(one => one.Origin)],
        Outlook);

    private string Names() => _dependencies switch
    {
        [] => "is none left",
        [var only] => $"is '{only.Dependency.Model}'",
        _ =>
            $"are {string.Join(", ", _dependencies.Select(one => $"'{one.Dependency.Model}'").Distinct().Take(MostNames))}{(_dependencies.Count > MostNames ? ", …" : "")}",
    };

    private static ChangeFault Fault(string member, string message) => new(0, member, message);
}
