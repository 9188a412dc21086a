using HealthPass.Grains.People.Printed;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Forgets printed codes that ended or were followed by another, once no gate can bring a scan of them any more: first whose they were, then the number.
/// Every node may do it; doing so twice changes nothing.
/// </summary>
public sealed class PrintedRetention(NodeOptions options, IPrintedEndings endings, IGrainFactory grains, TimeProvider clock, ILogger<PrintedRetention> logger)
    : Loop("Forgetting printed codes that are too old", TimeSpan.FromHours(1), clock, logger, atOnce: true)
{
    private const int Stretch = 200;

    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        var keepFrom = ShanghaiDay.Of(Clock.GetUtcNow()).AddDays(-options.ScanRecordDays);
        while (await endings.ReadRunOutAsync(keepFrom, Stretch, stoppingToken) is { Count: > 0 } codes)
        {
            await Task.WhenAll(codes.Select(code => grains.GetGrain<IPrintedCodeGrain>(code).Forget()));
            await endings.DropAsync(codes, stoppingToken);
        }
    }
}
