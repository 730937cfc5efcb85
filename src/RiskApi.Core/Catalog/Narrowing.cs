using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog;

/// <summary>A day before the end from which a model is closed to some: nothing breaks for the others, but nobody new can start.</summary>
public sealed record Narrowing
{
    /// <summary>To whom it is closed.</summary>
    public required AccessGroup ClosedTo { get; init; }

    /// <summary>The day; it can still be to come.</summary>
    /// <example>2025-09-15</example>
    public required PartialDate On { get; init; }

    /// <summary>The terms in words.</summary>
    public string? Terms { get; init; }

    /// <summary>Where it was read.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The narrowing in words, to stand behind the name of the model.</summary>
    internal string Says => $"is closed to {ClosedTo switch
    {
        AccessGroup.NewCustomers => "new customers",
        AccessGroup.IdleAccounts => "accounts that have not used it lately",
        AccessGroup.NewDeployments => "new deployments",
        _ => "new fine-tuning",
    }} from {On} on";
}

/// <summary>To whom a model is closed before its end.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AccessGroup>))]
public enum AccessGroup
{
    /// <summary>Who did not use it before.</summary>
    NewCustomers,

    /// <summary>Who has not used it for some time.</summary>
    IdleAccounts,

    /// <summary>Deployments that do not exist yet.</summary>
    NewDeployments,

    /// <summary>Fine-tuning that has not begun.</summary>
    NewFineTunes,
}

/// <summary>A provider's rule that its models are closed to some from their notice on.</summary>
/// <param name="ClosedTo">To whom.</param>
/// <param name="PartnerModelsOnly">Whether it holds for other makers' models only.</param>
/// <param name="Terms">The rule in words.</param>
public sealed record NarrowingRule(AccessGroup ClosedTo, bool PartnerModelsOnly = false, string? Terms = null);
