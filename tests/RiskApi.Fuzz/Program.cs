using System.Globalization;
using RiskApi.Fuzz;

// RiskApi.Fuzz [REQUESTS] [SEED] [POSTGRES-CONNECTION-STRING]
var requests = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var tally = await FuzzRun.Of(requests, seed, args.Length > 2 ? args[2] : null, Console.Out);
Console.WriteLine($"seed {seed}, requests {tally.Requests}, 5xx {tally.Failures}, schema mismatches {tally.Mismatches}");
return tally is { Failures: 0, Mismatches: 0 } ? 0 : 1;
