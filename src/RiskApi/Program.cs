using RiskApi;
using RiskApi.Commands;

if (CommandLine.IsCommand(args))
{
    return await CommandLine.Run(args, () => Build([]), new(Console.Out, Console.Error));
}

try
{
    var app = Build(args);
    app.UseRiskApi();
    await app.RunAsync();
    return 0;
}
catch (Exception refusal) when (Refusal.Of(refusal) is { } message)
{
    Console.Error.WriteLine(message);
    return 1;
}

static WebApplication Build(string[] args)
{
    // The catalog and the settings lie beside the executable, wherever it was started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ContentRootPath = AppContext.BaseDirectory,
    });
    builder.AddRiskApi();
    return builder.Build();
}
