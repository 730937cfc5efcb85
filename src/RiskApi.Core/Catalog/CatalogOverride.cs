namespace RiskApi.Core.Catalog;

/// <summary>What an organisation knows better than the record: its own dates for a model, a model of its own, or its own names for one.</summary>
/// <remarks>
/// It holds from the day it is recorded to the day before it expires, whatever imports say, and never changes what is forecast of
/// other models. Every answer that it touches names it.
/// </remarks>
public sealed record CatalogOverride
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The model it concerns, <c>provider/model-id</c>: a catalogued one, or one of the organisation's own, for instance <c>private/llama-support</c>.</summary>
    public required string Model { get; init; }

    /// <summary>Why it is so.</summary>
    public required string Reason { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The day from which it holds.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>The day on which it stops to hold; null where it holds until it is deleted.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which the model stops for the organisation.</summary>
    public PartialDate? RetiresOn { get; init; }

    /// <summary>The day before which it does not stop for the organisation; not together with <c>retiresOn</c>.</summary>
    public PartialDate? NotBeforeOn { get; init; }

    /// <summary>The organisation's own names for the model, such as deployments, as calls write them: <c>azure/my-gpt4-deployment</c>.</summary>
    public IReadOnlyList<string> DeploymentNames { get => field ?? []; init; }

    /// <summary>What is known of a model of the organisation's own; null where the model is catalogued.</summary>
    public PrivateModel? PrivateModel { get; init; }

    /// <summary>The provider's id.</summary>
    internal string ProviderId => Model[..Model.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The model's own id.</summary>
    internal string ModelId => Model[(Model.IndexOf('/', StringComparison.Ordinal) + 1)..];

    internal bool SaysWhenItEnds => RetiresOn is not null || NotBeforeOn is not null;

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day.</param>
    public bool HoldsOn(DateOnly day) => RecordedOn <= day && (ExpiresOn is null || day < ExpiresOn);
}

/// <summary>An override that an answer rests on.</summary>
/// <param name="Id">Its id, below <c>/v1/catalog/overrides</c>.</param>
/// <param name="Reason">Why it is so.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="ExpiresOn">The day on which it stops to hold; null where it holds until it is deleted.</param>
public sealed record AppliedOverride(string Id, string Reason, string Owner, DateOnly? ExpiresOn)
{
    internal static AppliedOverride Of(CatalogOverride held) => new(held.Id, held.Reason, held.Owner, held.ExpiresOn);
}
