using RiskApi;

// The catalog and the settings lie beside the executable, wherever it was started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});

builder.AddRiskApi();

var app = builder.Build();

app.UseRiskApi();
app.Run();
