using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using RiskApi.Benchmarks;

// "serve" hosts the real service beside a twin of one operation that has its answer ready-made; "storage" fills databases and reads
// them; "writes" writes one project after another; "rescore" has all projects in them assessed again; "plan" plans for many projects;
// "scan" scans source beside grep; "pages" asks for the pages; "steady" tells what a request costs after much use;
// "recognition" tells how much of a corpus of projects is recognised; all else goes to BenchmarkDotNet.
if (args is ["serve", .. var rest])
{
    ReadyMadeServer.Run(rest);
}
else if (args is ["storage", .. var storage])
{
    await StorageLoad.Run(storage);
}
else if (args is ["writes", .. var writes])
{
    await WriteLoad.Run(writes);
}
else if (args is ["plan", .. var plan])
{
    PlanSpeed.Run(plan);
}
else if (args is ["scan", .. var scan])
{
    ScanSpeed.Run(scan);
}
else if (args is ["recognition", .. var recognition])
{
    RecognitionTable.Run(recognition);
}
else if (args is ["pages", .. var pages])
{
    await PageSpeed.Run(pages);
}
else if (args is ["steady"])
{
    await SteadyCost.Run();
}
else if (args is ["rescore", .. var rescore])
{
    await RescoringLoad.Run(rescore);
}
else
{
    // On a busy machine a build takes longer than the two minutes that are given to it else.
    BenchmarkSwitcher.FromAssembly(typeof(ScoringBenchmarks).Assembly)
        .Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
}
