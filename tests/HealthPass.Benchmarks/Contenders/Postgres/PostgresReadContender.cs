using HealthPass.Benchmarks.Contenders.Shared;
using HealthPass.Benchmarks.World;

namespace HealthPass.Benchmarks.Contenders.Postgres;

/// <summary>A scan that reads the person by primary key and keeps no record of it: what a first scan is compared with.</summary>
internal sealed class PostgresReadContender(BenchWorld world, string connectionString, bool fill) : PostgresContender(world, connectionString, fill)
{
    public override async ValueTask<ScanReply> ScanAsync(ScanBody body)
    {
        var scan = Forms.Read(body);
        return Forms.Present(Judgement.Of(scan, await ReadAsync(scan.Person)));
    }
}
