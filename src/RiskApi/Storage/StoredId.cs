namespace RiskApi.Storage;

/// <summary>Ids of what is kept over time: UUIDs of version 7, which grow with it.</summary>
internal static class StoredId
{
    /// <summary>Stands for the newest.</summary>
    public const string Latest = "latest";

    public static string New(DateTimeOffset at) => Guid.CreateVersion7(at).ToString();

    /// <summary>
    /// The highest id that anything made by now can have; what lies beyond was made by a clock that ran ahead, and is not the latest. The clocks of several
    /// instances may differ by a minute.
    /// </summary>
    public static string UpTo(DateTimeOffset now) => $"{New(now.AddMinutes(1))[..13]}-ffff-ffff-ffffffffffff";

    /// <summary>The lowest id that anything made at an instant can have.</summary>
    public static string From(DateTimeOffset at) => $"{New(at)[..13]}-0000-0000-000000000000";

    /// <summary>The condition, and the order, that find an <c>@id</c>.</summary>
    public static string Where(string id) => id == Latest ? "order by id desc limit 1" : "and id = @id";
}
