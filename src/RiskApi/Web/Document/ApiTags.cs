namespace RiskApi.Web.Document;

/// <summary>The groups of operations, in the order in which the documentation shows them.</summary>
internal static class ApiTags
{
    public const string Assessments = "Assessments";
    public const string Projects = "Projects";
    public const string Portfolio = "Portfolio";
    public const string Imports = "Imports";
    public const string Notifications = "Notifications";
    public const string Gate = "Gate";
    public const string Reviews = "Reviews";
    public const string Exports = "Exports";
    public const string Models = "Models";
    public const string Forecast = "Forecast";
    public const string Providers = "Providers";
    public const string Resolution = "Resolution";
    public const string Catalog = "Catalog";
    public const string Audit = "Audit";
    public const string Keys = "Keys";
    public const string Health = "Health";
    public const string Problems = "Problems";

    public static readonly (string Name, string Description)[] All =
    [
        (Assessments, "How exposed a project is to the retirement of the models it calls, and what to do first."),
        (Projects, "Projects that are kept, with the history of their assessments."),
        (Portfolio, "All projects together: what is due when, what ends together, what breaks on a day, and how bad it may get."),
        (Imports, "Projects from files that there are already: configurations, bills of materials, traffic, usage, findings, source."),
        (Notifications, "Who is told of what, where messages went, and what became of them."),
        (Gate, "Whether a policy lets a project through, for builds and pipelines."),
        (Reviews, "Architecture reviews by checklists whose answers are filled in from facts where facts decide."),
        (Exports, "Reports, tables, findings, calendars, feeds, badges and bills of materials, at addresses to subscribe to or to put in a README."),
        (Models, "Models as they were known on a date, each with its life and the forecast of its retirement."),
        (Forecast, "How good the forecasts are, shown on the record."),
        (Providers, "What providers promise, and how they have kept it."),
        (Resolution, "Which model a string means."),
        (Catalog, "The facts and the method behind the answers."),
        (Audit, "Who changed what, when, with the state before and after."),
        (Keys, "Who may ask: API keys with a role and, where it is to be, a team."),
        (Health, "Whether the service runs, and whether it can do its work."),
        (Problems, "What the problem types of error answers mean."),
    ];
}
