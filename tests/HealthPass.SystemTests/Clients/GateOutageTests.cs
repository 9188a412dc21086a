using HealthPass.Gate;
using HealthPass.Gate.Scans;

namespace HealthPass.SystemTests.Clients;

/// <summary>A gate whose only node is gone for a while: it goes on by itself, and afterwards everything is counted once.</summary>
public sealed class GateOutageTests : SystemTest
{
    private const int Offline = 120;

    [Fact]
    public async Task What_a_gate_decided_while_its_node_was_down_is_recorded_once_after_the_gate_was_started_again_too()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(2));
        var node = await StartAsync();
        var (venue, person) = (await node.Api.VenueAsync(), await node.Api.RegisterAsync(Resident.New()));
        var printed = (await node.Api.PostAsync($"/v1/persons/{person}/printed-codes", node.Api.Channel, new { })).Expect(201).Text("code");
        var live = await node.Api.CodeAsync(person);
        var folder = Directory.CreateTempSubdirectory("healthpass-gate-");
        try
        {
            var numbers = new HashSet<string>(StringComparer.Ordinal);
            await using (var gate = Open(node, venue, folder.FullName))
            {
                Assert.Null(await gate.RefreshAsync(TestContext.Current.CancellationToken));
                Assert.Equal(GateDecision.Allow, (await ScanAsync(gate, live, null, 0)).Decision);
                await node.KillAsync();
                for (var i = 1; i <= Offline; i++)
                {
                    var verdict = await ScanAsync(gate, i % 3 == 0 ? printed : null, Resident.New().Number, i);
                    Assert.Equal((i % 3 == 0 ? GateDecision.Allow : GateDecision.Check, true), (verdict.Decision, verdict.Offline));
                }

                Assert.Equal("code_forged", (await ScanAsync(gate, printed[..^6] + (printed[^6] == 'A' ? 'B' : 'A') + printed[^5..], null, 999)).Problem?.Code);
            }

            await node.StartAsync();
            await using var again = Open(node, venue, folder.FullName);
            Assert.Equal(Offline, again.Status.Queued);
            Assert.Null(await again.HandOverAsync(TestContext.Current.CancellationToken));
            Assert.Equal((Offline, 0L, 0), (again.Status.HandedOver, again.Status.Refused, again.Status.Queued));
            await node.ShippedAsync();
            Assert.Equal(Offline + 1, node.Data.ScanRecords);
            Assert.Equal(Offline + 1, node.Data.Count("SELECT count(DISTINCT scan_id) FROM scan_record"));
            _ = await Wait.UntilAsync(() => RegionFigures.ReadAsync(node.Api, "510108000000"), figures => figures.Scans == Offline + 1, "the counters of the day to have them");

            async Task<GateVerdict> ScanAsync(GateClient gate, string? code, string? number, int at)
            {
                var scan = new GateScan(venue, GateDirection.In, code, code is null ? new("resident_id", number!) : null, $"g{at}");
                Assert.True(numbers.Add(scan.ScanId.ToString()));
                return await gate.ScanAsync(scan, TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static GateClient Open(HealthPassProcess node, string venue, string folder) => GateClient.Open(new()
    {
        Nodes = [node.Address], Key = node.Api.Gate.Value!, VenueId = venue, Folder = folder, Patience = TimeSpan.FromMilliseconds(200),
    });
}
