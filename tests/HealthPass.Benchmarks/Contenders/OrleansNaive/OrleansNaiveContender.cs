using HealthPass.Benchmarks.Contenders.Shared;
using HealthPass.Benchmarks.World;
using HealthPass.Kernel.People;
using Orleans.Configuration;

namespace HealthPass.Benchmarks.Contenders.OrleansNaive;

/// <summary>
/// The textbook way: gate → VenueGrain → PersonGrain, one message per hop, co-hosted so that no hop leaves the process,
/// state in memory, nothing durable. Every person's grain is activated before the first call.
/// </summary>
internal sealed class OrleansNaiveContender(BenchWorld world, int siloPort, int gatewayPort) : Contender(world)
{
    private IGrainFactory _grains = null!;

    public override void Configure(WebApplicationBuilder builder) => builder.UseOrleans(silo => silo
        .UseLocalhostClustering(siloPort, gatewayPort, null, "bench-naive", "bench-naive")
        .Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromHours(12)));

    public override async Task PrepareAsync(IServiceProvider services)
    {
        _grains = services.GetRequiredService<IGrainFactory>();
        await Parallel.ForAsync(0, World.PersonCount, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) =>
        {
            var person = World.Population[i];
            await _grains.GetGrain<INaivePersonGrain>(person.Id.ToGrainKey()).Set(World.StatusOf(person));
        });
    }

    public override async ValueTask<ShowReply> ShowAsync(PersonId id) =>
        Forms.Present(await _grains.GetGrain<INaivePersonGrain>(id.ToGrainKey()).GetStatus(), id);

    public override async ValueTask<ScanReply> ScanAsync(ScanBody body) => Forms.Present(await ScanAsync(Forms.Read(body)));

    public override async ValueTask<Judgement[]> ScanAsync(GateScan[] scans) =>
        await Task.WhenAll(Array.ConvertAll(scans, ScanAsync));

    private async Task<Judgement> ScanAsync(GateScan scan)
    {
        var venue = _grains.GetGrain<INaiveVenueGrain>(scan.Venue.VenueId.ToGrainKey());
        return Judgement.Of(scan, await venue.Scan(scan.Person.ToGrainKey(), scan.Venue.Entry, scan.At));
    }
}
