namespace Shop;

internal static class Finetuned
{
    public const string Sizes = "ft:gpt-4.1-mini-2025-04-14:acme:sizes:Bx81QqZ0";

    public static bool TakesImages(string model) => model.StartsWith("gpt-4o", StringComparison.Ordinal) || model is "gpt-4-turbo" or "gpt-4-vision-preview";

    public static string Family(string model) => model switch
    {
        "gpt-4" or "gpt-4-32k" => "gpt-4",
        "o1" or "o1-mini" => "o",
        _ => "other",
    };
}
