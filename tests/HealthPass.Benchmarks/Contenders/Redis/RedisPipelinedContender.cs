using HealthPass.Benchmarks.Contenders.Shared;
using HealthPass.Benchmarks.World;

namespace HealthPass.Benchmarks.Contenders.Redis;

/// <summary>
/// Batches as most services write them: the commands of single scans, pipelined. All look-ups leave together, then all
/// records and counters; what <see cref="RedisContender"/> gains by commands with many arguments shows beside it.
/// </summary>
internal sealed class RedisPipelinedContender(BenchWorld world, string endpoint, bool fill) : RedisContender(world, endpoint, fill)
{
    public override async ValueTask<Judgement[]> ScanAsync(GateScan[] scans)
    {
        var statuses = await Task.WhenAll(Array.ConvertAll(scans, scan => Database.StringGetAsync(KeyOf(scan.Person))));
        var judgements = new Judgement[scans.Length];
        var recorded = new Task[scans.Length];
        for (var i = 0; i < scans.Length; i++)
        {
            judgements[i] = Judgement.Of(scans[i], Read(statuses[i]));
            recorded[i] = Database.ListRightPushAsync(Records, RecordBytes.Write(judgements[i]));
            Count(judgements[i], 1);
        }

        await Task.WhenAll(recorded);
        return judgements;
    }
}
