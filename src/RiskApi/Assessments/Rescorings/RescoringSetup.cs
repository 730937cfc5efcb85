using System.ComponentModel.DataAnnotations;
using RiskApi.Settings;

namespace RiskApi.Assessments.Rescorings;

/// <summary>Registers the passes that assess all projects again.</summary>
internal static class RescoringSetup
{
    public static void AddRescorings(this IServiceCollection services)
    {
        services.AddSettings<RescoringOptions>(RescoringOptions.Section);
        services.AddSingleton<RescoringPass>();
        services.AddHostedService<RescoringWorker>();
    }
}

/// <summary>Settings of the passes that assess all projects again, section <c>Rescoring</c>.</summary>
internal sealed class RescoringOptions
{
    public const string Section = "Rescoring";

    /// <summary>Whether this instance takes part.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Projects per transaction. On SQLite, requests that write wait for one such transaction.</summary>
    [Range(1, 10_000, ErrorMessage = "Rescoring:BatchSize must be between 1 and 10000.")]
    public int BatchSize { get; set; } = 100;

    /// <summary>The change in score, in points, from which on an assessment is kept that tells nothing else new.</summary>
    [Range(0.0, 100.0, ErrorMessage = "Rescoring:KeptFromPoints must be between 0 and 100.")]
    public double KeptFromPoints { get; set; } = 0.5;

    /// <summary>How often to look whether facts, method or day changed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "1.00:00:00", ErrorMessage = "Rescoring:LookEvery must be between 00:00:00.050 and 1.00:00:00.")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);
}
