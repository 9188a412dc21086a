using HealthPass.Tests.Verification.Scans;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Standing;
using Xunit;

namespace HealthPass.Tests.Verification.Standing;

public sealed class IsolationTests
{
    [Fact]
    public async Task A_node_without_standing_answers_no_scan_and_records_none()
    {
        using var rig = new VerifierRig();
        var scan = rig.ByCode(rig.Register(1), rig.RegisterVenue());
        Assert.Equal(ScanFault.None, (await rig.Verifier.ScanAsync(scan)).Fault);
        rig.Standing.Lose();
        Assert.Equal(ScanFault.NodeIsolated, (await rig.Verifier.ScanAsync(scan)).Fault);
        Assert.All(await rig.ScanAsync(scan, scan), outcome => Assert.Equal(ScanFault.NodeIsolated, outcome.Fault));
        Assert.Single(rig.Journalled());
    }

    [Fact]
    public void A_node_that_never_proved_itself_shows_nobody() =>
        Assert.Throws<NodeIsolatedException>(() => new NodeStanding(TimeProvider.System).Require());
}
