using RiskApi;
using RiskApi.Catalogs;
using RiskApi.Forecasts;

// The catalog and the settings lie beside the executable, wherever it was started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});

builder.AddRiskApi();

var app = builder.Build();

if (args is ["track-record", ..])
{
    Console.Write(TrackRecordReport.Of(app.Services.GetRequiredService<CatalogInUse>().Current.Snapshot));
    return;
}

app.UseRiskApi();
app.Run();
