using BenchmarkDotNet.Running;
using RiskApi.Benchmarks;

// "serve" hosts the real service beside a twin of one operation that has its answer ready-made; all else goes to BenchmarkDotNet.
if (args is ["serve", .. var rest])
{
    ReadyMadeServer.Run(rest);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ScoringBenchmarks).Assembly).Run(args);
}
