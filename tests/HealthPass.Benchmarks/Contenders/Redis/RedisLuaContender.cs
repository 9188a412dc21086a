using HealthPass.Benchmarks.Contenders.Shared;
using HealthPass.Benchmarks.World;
using StackExchange.Redis;

namespace HealthPass.Benchmarks.Contenders.Redis;

/// <summary>
/// The scan as one round trip: a script reads the status, judges, appends the record and counts inside Redis. It moves
/// work from the ASP.NET process to the one thread of Redis. The rules here ask for no test, so the script knows colours only.
/// </summary>
internal sealed class RedisLuaContender(BenchWorld world, string endpoint, bool fill) : RedisContender(world, endpoint, fill)
{
    private const string Script = """
        local status = redis.call('GET', KEYS[1])
        local colour, verdict = 0, 2
        if status then
          colour = string.byte(status, 1)
          verdict = colour == 1 and 1 or (colour == 2 and 2 or 3)
        end
        redis.call('RPUSH', KEYS[2], ARGV[1] .. string.char(verdict, colour))
        redis.call('HINCRBY', KEYS[3], ARGV[2] .. verdict, 1)
        redis.call('HINCRBY', KEYS[4], ARGV[3] .. verdict, 1)
        return status
        """;

    private byte[] _hash = [];

    public override async Task PrepareAsync(IServiceProvider services)
    {
        await base.PrepareAsync(services);
        _hash = (byte[])(await Database.ExecuteAsync("SCRIPT", "LOAD", Script))! is { } text
            ? Convert.FromHexString(System.Text.Encoding.ASCII.GetString(text))
            : throw new InvalidOperationException("Redis did not take the script.");
    }

    public override async ValueTask<ScanReply> ScanAsync(ScanBody body)
    {
        var scan = Forms.Read(body);
        var record = new byte[RecordBytes.Size - 2];
        RecordBytes.WriteScan(record, scan);
        var result = await Database.ScriptEvaluateAsync(
            _hash,
            [KeyOf(scan.Person), Records, "venues", "regions"],
            [record, scan.Venue.VenueId.ToString(), scan.Venue.Region.Value]);
        return Forms.Present(Judgement.Of(scan, Read((RedisValue)result)));
    }
}
