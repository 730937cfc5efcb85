namespace RiskApi.Core.Portfolio.Waves;

/// <summary>Who uses one clock.</summary>
internal sealed class ClockUsers(Exposure first)
{
    private readonly List<int> _projects = [];

    public string Clock => first.Clock;

    public string Provider => first.Provider;

    public Forecast.RetirementForecast Forecast => first.Forecast;

    /// <summary>The published date for its end, with its kind; null where there is none.</summary>
    public (DateOnly EndsOn, PublishedKind Kind)? Published { get; } = first.Evaluation.Model?.Known.Lifecycle switch
    {
        { RetiresOn: { } retires } => (retires.Day, PublishedKind.Committed),
        { TentativeOn: { } tentative } => (tentative.Day, PublishedKind.Tentative),
        _ => null,
    };

    /// <summary>For each dependency, the position of its project.</summary>
    public IReadOnlyList<int> Projects => _projects;

    public int Dependencies => _projects.Count;

    public double EngineerDays { get; private set; }

    public int LongestLeadTimeDays { get; private set; }

    /// <summary>Lead times by how many dependencies have them.</summary>
    public Dictionary<int, int> LeadTimes { get; } = [];

    public void Take(Exposure exposure, int project)
    {
        _projects.Add(project);
        EngineerDays += exposure.EngineerDays;
        LongestLeadTimeDays = Math.Max(LongestLeadTimeDays, exposure.LeadTimeDays);
        LeadTimes[exposure.LeadTimeDays] = LeadTimes.GetValueOrDefault(exposure.LeadTimeDays) + 1;
    }
}
