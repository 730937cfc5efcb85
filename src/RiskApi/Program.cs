using System.Text;
using Microsoft.Extensions.Options;
using RiskApi;
using RiskApi.Commands;

if (CommandLine.IsCommand(args))
{
    // Patches and paths go out byte for byte as they came in, whatever the terminal is set to.
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    return await CommandLine.Run(args, () => Build(CommandLine.Settings), new(Console.Out, Console.Error));
}

try
{
    var app = Build(args);

    // Wrong settings are told before the host starts, which would log a stack for each.
    app.Services.GetRequiredService<IStartupValidator>().Validate();
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
