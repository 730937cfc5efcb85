namespace Shop;

public enum Command
{
    Summarize,
    Embed,
    Translate,
}

public static class Commands
{
    public static string Name(Command command) => command switch
    {
        Command.Summarize => "summarize",
        Command.Embed => "embed",
        _ => "command",
    };
}
