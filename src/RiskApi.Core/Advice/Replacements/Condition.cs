namespace RiskApi.Core.Advice.Replacements;

/// <summary>What a model has to fulfil to take over from another one; the first that it does not rules it out.</summary>
internal enum Condition
{
    /// <summary>It does the same: the same kind and output, and every input in use.</summary>
    Function,

    /// <summary>It is generally available.</summary>
    Availability,

    /// <summary>It is under no notice, and nothing says that it may have stopped.</summary>
    Notice,

    /// <summary>It has the features in use.</summary>
    Features,

    /// <summary>It has room for the requests.</summary>
    Context,

    /// <summary>It is a later release of the same maker, or not known to be less able.</summary>
    Ability,

    /// <summary>It is of the same size, or smaller in price and shown to be as able.</summary>
    Size,

    /// <summary>It outlasts the model in use, and the horizon, more likely than not.</summary>
    Outlast,

    /// <summary>It costs less than three times as much, where a fit one at up to twice the price exists.</summary>
    Price,
}

/// <summary>Names conditions that were not fulfilled.</summary>
internal static class ConditionWords
{
    /// <summary>What is wrong with those that a condition rules out, after "is" or "are".</summary>
    public static string Of(Condition condition) => condition switch
    {
        Condition.Function => "for something else",
        Condition.Availability => "not generally available",
        Condition.Notice => "under notice or may have stopped",
        Condition.Features => "without a feature that is in use",
        Condition.Context => "of too small a context",
        Condition.Ability => "older, or not known to be as able",
        Condition.Size => "of another size class",
        Condition.Outlast => "likely to go first, or within the horizon",
        _ => "not priced, or at three times the price",
    };
}
