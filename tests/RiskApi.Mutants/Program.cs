using System.Globalization;
using RiskApi.Mutants;

// RiskApi.Mutants [COUNT] [SEED] [FOLDER...]
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var folders = args.Length > 2 ? args[2..] : MutationRun.Folders;
var tally = await MutationRun.Of(count, seed, folders, Console.Out);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"seed {seed}, mutants {tally.Total}, killed {tally.Killed}, survived {tally.Survived}, reached by no test {tally.NotReached}, killed share {tally.KilledShare:0.00}"));
return tally.KilledShare >= 0.8 ? 0 : 1;
