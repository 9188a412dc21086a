using HealthPass.Benchmarks.Comparisons;
using HealthPass.Benchmarks.Contenders.Shared;
using HealthPass.Benchmarks.Micro;

switch (args)
{
    case ["serve", .. var rest]:
        await ContenderHost.RunAsync(rest);
        return 0;
    case ["stages" or "micro", .. var rest]:
        MicroBenchmarks.Run(rest);
        return 0;
    case ["all", .. var rest]:
        _ = await Comparison.TryRunAsync("all", rest);
        MicroBenchmarks.Run([]);
        return 0;
    case [var name, .. var rest] when await Comparison.TryRunAsync(name, rest):
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "show|scan|batch|cold|board|day|commits|audit|overload|outage|soak|burst|settings|queue|viewers|pixels|colours|suites|texts|stages|all [--rounds N] [--seconds N] [--persons N] [--connections N] [--seed N] [--only A,B] [--batches 1,50,500] [--boards 100000,1000000] [--viewers 500] [--rate 1000] [--chart FILE] [--api FILE] [--before FILE] [--work FOLDER] [--keep]");
        return 2;
}
