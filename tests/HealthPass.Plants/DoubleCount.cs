using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using HealthPass.Verification.Verdicts;
using Microsoft.Extensions.Hosting;

namespace HealthPass.Plants;

/// <summary>Counts a scan every second that the journal does not hold.</summary>
public sealed class DoubleCount(NodeTally tally) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _ = RegionCode.TryParse("510300000000", out var region);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            tally.OnDurable(new()
            {
                ScanId = Guid.NewGuid(),
                ScanIdFromGate = false,
                PersonId = new(1, 2),
                VenueId = new(3),
                Region = region,
                ScannedAt = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
                Verdict = Verdict.Allow,
                Colour = Colour.Green,
                Reason = 0,
                VerdictReason = 0,
                CodeState = CodeState.Valid,
                Direction = ScanDirection.In,
                Means = ScanMeans.Code,
                TestAgeHours = null,
                GateId = default,
            });
        }
    }
}
