using System.ComponentModel.DataAnnotations;

namespace Bot;

public sealed class Settings
{
    [Required]
    public string ChatModel { get; init; } = "gpt-4.1-2025-04-14";

    public string EmbeddingModel { get; init; } = "text-embedding-ada-002";

    public string CohereModel { get; init; } = "command-r-08-2024";

    public string NextModel { get; init; } = "gpt-6.5-astra";

    public string O1 { get; init; } = "first order";
}
