namespace RiskApi.Portfolios.Summaries;

/// <summary>Model strings that no single model of the catalog fits; each is scored with caution, and none as safe.</summary>
/// <param name="Projects">Projects that use one.</param>
/// <param name="Dependencies">Dependencies on one.</param>
/// <param name="Strings">The strings that most dependencies give, at most fifty.</param>
public sealed record UnknownModels(int Projects, int Dependencies, IReadOnlyList<UnknownModel> Strings);

/// <summary>A model string that no single model of the catalog fits.</summary>
/// <param name="Requested">The string as it was given.</param>
/// <param name="Dependencies">Dependencies that give it.</param>
public sealed record UnknownModel(string Requested, int Dependencies);
