using System.Text.Json.Serialization;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>How pressing a line of a worklist is, the most pressing first.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<WorklistGroup>))]
public enum WorklistGroup
{
    /// <summary>The model has stopped, and something calls it.</summary>
    BrokenNow,

    /// <summary>The model stops on a published day, and a migration takes longer than there is.</summary>
    TooLateToStart,

    /// <summary>Work has to start within 30 days: to be done by a published day, to find out what a name means, or to mend a fallback.</summary>
    StartSoon,

    /// <summary>Something is worth doing, and can wait for more than 30 days.</summary>
    Later,

    /// <summary>Nothing is worth doing now.</summary>
    NothingToDo,
}
