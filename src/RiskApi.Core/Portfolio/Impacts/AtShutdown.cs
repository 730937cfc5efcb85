using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Portfolio.Impacts;

/// <summary>What a call gets once a model has stopped, by what its provider is on record with.</summary>
/// <param name="Outcome">An error, another model, or either.</param>
/// <param name="Words">What is on record; null where nothing is.</param>
/// <param name="Detail">The same at length; null where there is no more to say.</param>
public sealed partial record AtShutdown(ShutdownOutcome Outcome, string? Words, string? Detail)
{
    internal static AtShutdown Of(ProviderPolicy? policy) => new(OutcomeOf(policy?.AtShutdown), policy?.AtShutdown, policy?.AtShutdownDetail);

    internal static ShutdownOutcome OutcomeOf(string? words) =>
        words is null ? ShutdownOutcome.NotOnRecord
        : Redirect().IsMatch(Denied().Replace(words, "")) ? (Failure().IsMatch(words) ? ShutdownOutcome.ErrorOrRedirect : ShutdownOutcome.Redirect)
        : ShutdownOutcome.Error;

    [GeneratedRegex(@"\bno auto(matic|-)\s*(upgrade|migration)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"redirect|auto-(upgrade|switch|replaced)|automatic upgrade|\brouted\b|\baliased\b|upgraded in place", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Redirect();

    [GeneratedRegex(@"error|404|\bgone\b|turned off|\bfails?\b|removed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Failure();
}

/// <summary>What a call gets once a model has stopped.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ShutdownOutcome>))]
public enum ShutdownOutcome
{
    /// <summary>An error.</summary>
    Error,

    /// <summary>Another model answers, under the same name, at its own price.</summary>
    Redirect,

    /// <summary>One or the other, by model.</summary>
    ErrorOrRedirect,

    /// <summary>The provider has not said, as far as is on record; expect an error.</summary>
    NotOnRecord,
}
