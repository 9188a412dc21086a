using HealthPass.Grains.Counting;
using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Shipping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HealthPass.Tests.Hosting;

/// <summary>A whole node as it is deployed, without its HTTP: real clock, real loops, real files.</summary>
public sealed class HealthPassSiloTests
{
    [Fact]
    public async Task A_node_registers_scans_counts_and_ships_and_goes_on_after_a_restart()
    {
        using var folder = new TempFolder();
        var scanId = Guid.NewGuid();
        var venue = VenueId.New();
        PersonId person;
        ScanRecord first;
        using (var host = await StartAsync(folder))
        {
            var grains = host.Services.GetRequiredService<IGrainFactory>();
            var document = Cluster.Document(1);
            person = host.Services.GetRequiredService<PersonIndex>().IdOf(document);
            Assert.Equal(ApplicationOutcome.Registered, (await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).Apply(Cluster.Application(1))).Outcome);
            await grains.GetGrain<IVenueGrain>(venue.ToGrainKey()).Register(new("市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "admin"));
            var outcome = await ScanAsync(host, person, venue, scanId);
            Assert.Equal((ScanFault.None, Verdict.Allow), (outcome.Fault, outcome.Record.Verdict));
            first = outcome.Record;
            await Eventually.HoldsAsync(async () => await CountedAsync(host) == (1, 1, 1));
            await Eventually.HoldsAsync(() => host.Services.GetRequiredService<ScanShipper>().LagBytes == 0);
            await host.StopAsync();
            Assert.Throws<JournalUnavailableException>(() => { _ = host.Services.GetRequiredService<ScanJournal>().AppendAsync(first); });
        }

        using (var host = await StartAsync(folder))
        {
            await Eventually.HoldsAsync(() => host.Services.GetRequiredService<PersonBoard>().Count == 1);
            await Eventually.HoldsAsync(async () => await CountedAsync(host) == (1, 1, 1));
            Assert.Equal(first, (await ScanAsync(host, person, venue, scanId)).Record);
            Assert.Equal(ScanFault.None, (await ScanAsync(host, person, venue, Guid.NewGuid())).Fault);
            await Eventually.HoldsAsync(async () => await CountedAsync(host) == (1, 2, 1));
            await Eventually.HoldsAsync(async () =>
            {
                var tallies = await host.Services.GetRequiredService<IScanStore>().ReadVenueTalliesAsync(default, CancellationToken.None);
                return tallies.Sum(tally => tally.Scans.Allow) == 2;
            });
            await host.StopAsync();
        }
    }

    private static async Task<IHost> StartAsync(TempFolder folder)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddHealthPassSilo(new NodeOptions
        {
            DataDirectory = folder.Path,
            KeysFile = folder.Of("keys.json"),
            Role = NodeRole.Silo,
            Name = "node-1",
            SiloPort = Ports.Next(),
            GatewayPort = Ports.Next(),
            Storage = new() { DataDirectory = folder.Path, NodeName = "node-1" },
        });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task<ScanOutcome> ScanAsync(IHost host, PersonId person, VenueId venue, Guid scanId) =>
        await host.Services.GetRequiredService<ScanVerifier>().ScanAsync(new()
        {
            VenueId = venue,
            Code = host.Services.GetRequiredService<HealthCodeCipher>().Make(person, DateTimeOffset.UtcNow).ToString(),
            Direction = ScanDirection.In,
            ScanId = scanId,
        });

    private static async Task<(long Registered, long Allow, long Active)> CountedAsync(IHost host)
    {
        var snapshot = await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IRegionGrain>(Samples.Tree.Root.Code.Value).GetSnapshot();
        return (snapshot.Registered.Registered, snapshot.Allow, snapshot.Active);
    }
}
