using HealthPass.Grains.Residents;
using HealthPass.Grains.Seals;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Residents;

/// <summary>The devices on which a person has entered.</summary>
public sealed class ResidentGrainTests : IAsyncLifetime
{
    private Cluster _cluster = null!;

    private IResidentGrain Resident => _cluster.Grains.GetGrain<IResidentGrain>(Samples.Person(1).ToGrainKey());

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_device_stays_signed_in_for_thirty_days_and_through_a_restart()
    {
        var session = Guid.NewGuid();
        Assert.Equal(0, await Resident.Devices(session));
        var until = await Resident.Begin(session);
        Assert.Equal(ResidentSessions.Lifetime, until - _cluster.Clock.GetUtcNow());
        await _cluster.DeactivateAsync(Resident);
        Assert.Equal(1, await Resident.Devices(session));
        Assert.Equal(until, await Resident.Begin(session));
        _cluster.Clock.Advance(ResidentSessions.Lifetime);
        Assert.Equal(0, await Resident.Devices(session));
    }

    [Fact]
    public async Task The_sixth_device_makes_the_first_one_enter_again()
    {
        var sessions = Enumerable.Range(0, ResidentSessions.Most + 1).Select(_ => Guid.NewGuid()).ToList();
        foreach (var session in sessions)
        {
            _ = await Resident.Begin(session);
        }

        Assert.Equal(0, await Resident.Devices(sessions[0]));
        Assert.Equal(ResidentSessions.Most, await Resident.Devices(sessions[1]));
    }

    [Fact]
    public async Task One_device_or_all_are_signed_out()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        _ = await Resident.Begin(one);
        _ = await Resident.Begin(other);
        await Resident.End(one);
        Assert.Equal((0, 1), (await Resident.Devices(one), await Resident.Devices(other)));
        _ = await Resident.Begin(one);
        await Resident.End(null);
        Assert.Equal((0, 0), (await Resident.Devices(one), await Resident.Devices(other)));
    }

    [Fact]
    public async Task Whoever_writes_to_the_database_signs_nobody_in()
    {
        var session = Guid.NewGuid();
        _ = await Resident.Begin(session);
        var other = _cluster.Grains.GetGrain<IResidentGrain>(Samples.Person(2).ToGrainKey());
        _ = await other.Begin(Guid.NewGuid());
        await _cluster.DeactivateAsync(other);

        // What was stored of one person is put where another's is.
        const string Residents = "FROM grain_state WHERE grain_type LIKE '%resident%' ORDER BY rowid";
        _cluster.Sql($"UPDATE grain_state SET payload = (SELECT payload {Residents} LIMIT 1) WHERE rowid = (SELECT rowid {Residents} LIMIT 1 OFFSET 1)");
        Assert.Equal(0, await other.Devices(session));
        Assert.Equal(1, _cluster.Get<SealAlarms>().Count(BrokenSeal.Resident));
        Assert.Equal(1, await Resident.Devices(session));
    }
}
