namespace RiskApi.Core.Usage;

/// <summary>What the parts of a migration take. They are starting values: replace them by your own experience.</summary>
public sealed record MigrationConstants
{
    /// <summary>Engineer-days to find and change the code where the provider is called directly.</summary>
    public double DirectAccessEngineerDays { get; init; } = 5;

    /// <summary>Engineer-days where one module wraps the provider.</summary>
    public double WrapperAccessEngineerDays { get; init; } = 3;

    /// <summary>Engineer-days where a gateway maps the name.</summary>
    public double GatewayAccessEngineerDays { get; init; } = 1;

    /// <summary>Engineer-days to re-tune one prompt, for the first <see cref="PromptsTunedOneByOne"/>.</summary>
    public double EngineerDaysPerPrompt { get; init; } = 0.5;

    /// <summary>Prompts after which the rest follow a pattern.</summary>
    public int PromptsTunedOneByOne { get; init; } = 20;

    /// <summary>Engineer-days for each prompt that follows a pattern.</summary>
    public double EngineerDaysPerFurtherPrompt { get; init; } = 0.1;

    /// <summary>Engineer-days to judge the new model by hand.</summary>
    public double NoEvaluationEngineerDays { get; init; } = 10;

    /// <summary>Engineer-days where some prompts have an automatic evaluation.</summary>
    public double PartialEvaluationEngineerDays { get; init; } = 5;

    /// <summary>Engineer-days where every prompt has one.</summary>
    public double FullEvaluationEngineerDays { get; init; } = 2;

    /// <summary>Engineer-days to build and watch a re-embedding.</summary>
    public double ReEmbeddingEngineerDays { get; init; } = 3;

    /// <summary>Engineer-days to watch a re-embedding that is prepared.</summary>
    public double PreparedReEmbeddingEngineerDays { get; init; } = 0.5;

    /// <summary>Items embedded again per day.</summary>
    public double ItemsEmbeddedPerDay { get; init; } = 2_000_000;

    /// <summary>Items embedded again per day where the quota for it is agreed beforehand.</summary>
    public double PreparedItemsEmbeddedPerDay { get; init; } = 10_000_000;

    /// <summary>Engineer-days to prepare, train and check a fine-tune again.</summary>
    public double FineTuneEngineerDays { get; init; } = 10;

    /// <summary>Calendar days that an engineer-day takes: seven days for five of work.</summary>
    public double CalendarDaysPerEngineerDay { get; init; } = 1.4;
}
