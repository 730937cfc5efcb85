namespace RiskApi.Core.Usage;

/// <summary>What the parts of a migration take. They are starting values: replace them by your own experience.</summary>
public sealed record MigrationConstants
{
    private const double ItemsOfABaseRun = 1e6;

    /// <summary>Engineer-days to find and change the code where the provider is called directly.</summary>
    public double DirectAccessEngineerDays { get; init; } = 3;

    /// <summary>Engineer-days where one module wraps the provider.</summary>
    public double WrapperAccessEngineerDays { get; init; } = 1.5;

    /// <summary>Engineer-days where a gateway maps the name.</summary>
    public double GatewayAccessEngineerDays { get; init; } = 0.5;

    /// <summary>Engineer-days at the most where only tests call it: one place, which no customer sees.</summary>
    public double TestAccessEngineerDays { get; init; } = 1;

    /// <summary>The share of re-tuning and judging that is done where only tests call it, 0 to 1: an answer has to come, not to be the best.</summary>
    public double TestWorkShare { get; init; } = 0.25;

    /// <summary>Engineer-days to re-tune one prompt, for the first <see cref="PromptsTakenOneByOne"/>.</summary>
    public double EngineerDaysPerPrompt { get; init; } = 0.3;

    /// <summary>Prompts after which the rest follow a pattern.</summary>
    public int PromptsTakenOneByOne { get; init; } = 20;

    /// <summary>Engineer-days for each prompt that follows a pattern.</summary>
    public double EngineerDaysPerFurtherPrompt { get; init; } = 0.1;

    /// <summary>Engineer-days to agree how a new model is judged, whatever judges it.</summary>
    public double JudgingEngineerDays { get; init; } = 0.5;

    /// <summary>Engineer-days to judge the answers to one prompt by hand, for the first <see cref="PromptsTakenOneByOne"/>.</summary>
    public double ByHandEngineerDaysPerPrompt { get; init; } = 0.3;

    /// <summary>Engineer-days by hand for each further prompt, of which samples do.</summary>
    public double ByHandEngineerDaysPerFurtherPrompt { get; init; } = 0.05;

    /// <summary>Engineer-days to read what an automatic evaluation says of one prompt.</summary>
    public double AutomaticEngineerDaysPerPrompt { get; init; } = 0.02;

    /// <summary>The share of the prompts that a partial evaluation covers, 0 to 1.</summary>
    public double PartialCoverage { get; init; } = 0.5;

    /// <summary>Engineer-days to build and watch a re-embedding.</summary>
    public double ReEmbeddingEngineerDays { get; init; } = 3;

    /// <summary>Engineer-days more for each tenfold above a million items: indexes side by side, backfills, costs.</summary>
    public double ReEmbeddingEngineerDaysPerTenfold { get; init; } = 2.5;

    /// <summary>Engineer-days to judge retrieval by hand; none where it is evaluated automatically.</summary>
    public double RetrievalEngineerDays { get; init; } = 2;

    /// <summary>Engineer-days to watch a re-embedding that is prepared.</summary>
    public double PreparedReEmbeddingEngineerDays { get; init; } = 0.5;

    /// <summary>Tokens embedded again per day, above 0: seven million a minute, a large account's usual quota.</summary>
    public double TokensEmbeddedPerDay { get; init; } = 10e9;

    /// <summary>Tokens embedded again per day where the quota for it is agreed beforehand, above 0.</summary>
    public double PreparedTokensEmbeddedPerDay { get; init; } = 40e9;

    /// <summary>Engineer-days to prepare, train and check a fine-tune again.</summary>
    public double FineTuneEngineerDays { get; init; } = 10;

    /// <summary>Calendar days that an engineer-day takes: seven days for five of work.</summary>
    public double CalendarDaysPerEngineerDay { get; init; } = 1.4;

    /// <summary>What finding and changing the code takes.</summary>
    internal double Code(AccessPath access, DeploymentEnvironment environment)
    {
        var days = access switch
        {
            AccessPath.Gateway => GatewayAccessEngineerDays,
            AccessPath.Wrapper => WrapperAccessEngineerDays,
            _ => DirectAccessEngineerDays,
        };
        return environment == DeploymentEnvironment.Test ? Math.Min(days, TestAccessEngineerDays) : days;
    }

    /// <summary>What prompts take, the first ones one by one and the rest by their pattern.</summary>
    internal double OfPrompts(int count, double each, double eachFurther)
    {
        var oneByOne = Math.Min(count, PromptsTakenOneByOne);
        return (oneByOne * each) + ((count - oneByOne) * eachFurther);
    }

    /// <summary>What building and watching a re-embedding takes: it grows with the orders of magnitude.</summary>
    internal double ReEmbedding(long items) =>
        ReEmbeddingEngineerDays + (ReEmbeddingEngineerDaysPerTenfold * Math.Max(0, Math.Log10(items / ItemsOfABaseRun)));

    internal double JudgingRetrieval(EvaluationCoverage coverage) => coverage switch
    {
        EvaluationCoverage.Full => 0,
        EvaluationCoverage.Partial => RetrievalEngineerDays * (1 - PartialCoverage),
        _ => RetrievalEngineerDays,
    };

    /// <summary>What judging another model takes: it grows with the prompts.</summary>
    internal double Judging(int promptCount, EvaluationCoverage coverage)
    {
        var automatic = coverage switch { EvaluationCoverage.Full => 1, EvaluationCoverage.Partial => PartialCoverage, _ => 0 };
        var byHand = OfPrompts(promptCount, ByHandEngineerDaysPerPrompt, ByHandEngineerDaysPerFurtherPrompt);
        var read = OfPrompts(promptCount, AutomaticEngineerDaysPerPrompt, AutomaticEngineerDaysPerPrompt / 10);
        return JudgingEngineerDays + ((1 - automatic) * byHand) + (automatic * read);
    }
}
