using RiskApi.Crashes;

// RiskApi.Crashes [KILLS] [POSTGRES-CONNECTION-STRING] [SEED] [--restart COMMAND]
var arguments = Arguments.Of(args);
try
{
    var tally = await CrashRun.Of(arguments, Console.Out);
    Console.WriteLine($"{arguments.Kills} kills, {tally.Acknowledged} acknowledged, {tally.Lost} lost, {tally.Doubled} doubled");
    return tally is { Lost: 0, Doubled: 0 } ? 0 : 1;
}
catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
{
    Console.WriteLine($"! {failure.Message}");
    return 1;
}
