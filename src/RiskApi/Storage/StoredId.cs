namespace RiskApi.Storage;

/// <summary>Ids of what is kept over time: UUIDs of version 7, which grow with it.</summary>
internal static class StoredId
{
    /// <summary>Stands for the newest.</summary>
    public const string Latest = "latest";

    public static string New(DateTimeOffset at) => Guid.CreateVersion7(at).ToString();

    /// <summary>The condition, and the order, that find an <c>@id</c>.</summary>
    public static string Where(string id) => id == Latest ? "order by id desc limit 1" : "and id = @id";
}
