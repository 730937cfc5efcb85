using System.Text.Json.Serialization;

namespace RiskApi.Advice;

/// <summary>Something a team can do about a risk.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ActionKind>))]
public enum ActionKind
{
    /// <summary>Start the migration to a named replacement now.</summary>
    Migrate,

    /// <summary>Train the fine-tune again on a living base, which is what a migration means for it.</summary>
    RetrainFineTune,

    /// <summary>Replace a preview by a generally available model.</summary>
    LeavePreview,

    /// <summary>Remove the last caller of a model that has stopped.</summary>
    RemoveRetiredModel,

    /// <summary>Add a fallback on another clock.</summary>
    AddFallback,

    /// <summary>Make a fallback count: let it take over on "model not found", or move it to a living model on another clock.</summary>
    RepairFallback,

    /// <summary>Name a snapshot instead of a name that can be moved.</summary>
    PinSnapshot,

    /// <summary>Build an evaluation suite, so that a replacement can be judged quickly.</summary>
    BuildEvaluation,

    /// <summary>Call the model through a gateway, so that replacing it is a matter of configuration.</summary>
    RouteThroughGateway,

    /// <summary>Agree a standing approval, so that a change of model waits less.</summary>
    ShortenApprovals,

    /// <summary>Build and rehearse the pipeline that embeds stored items again, and agree the quota for its run.</summary>
    PrepareReEmbedding,
}
