namespace RiskApi.Portfolios.Waves;

/// <summary>Published dates that lie close together.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
/// <param name="Kind">How firm they are.</param>
/// <param name="Dependencies">Dependencies that end.</param>
/// <param name="Projects">Projects that they belong to.</param>
/// <param name="EngineerDays">The work of the migrations, in engineer-days.</param>
/// <param name="StartByOn">The earliest day on which one of the migrations has to start.</param>
/// <param name="PastStartBy">Dependencies whose start-by date has passed.</param>
/// <param name="Models">The models that end, in order of date.</param>
/// <param name="ProjectsHit">The projects with most dependencies in the wave, at most twenty.</param>
public sealed record PublishedWave(
    DateOnly From,
    DateOnly To,
    PublishedKind Kind,
    int Dependencies,
    int Projects,
    double EngineerDays,
    DateOnly StartByOn,
    int PastStartBy,
    IReadOnlyList<EndingModel> Models,
    IReadOnlyList<HitProject> ProjectsHit);

/// <summary>A model that ends on a published date.</summary>
/// <param name="Model">The model, <c>provider/id</c>.</param>
/// <param name="EndsOn">The date.</param>
/// <param name="Dependencies">Dependencies on it.</param>
public sealed record EndingModel(string Model, DateOnly EndsOn, int Dependencies);

/// <summary>A project that a wave hits.</summary>
/// <param name="Project">The project.</param>
/// <param name="Dependencies">Its dependencies in the wave.</param>
public sealed record HitProject(ProjectName Project, int Dependencies);
