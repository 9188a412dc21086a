using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Loops;
using HealthPass.Verification.Silos;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Standing;

/// <summary>
/// Keeps the node's standing: reads the membership table twice a second, and when that does not answer asks the other
/// members. At the start it has every other member get to know this one first, so that no change can be reported as done
/// past a board that is filled from before the change.
/// </summary>
internal sealed partial class StandingWatch(
    NodeStanding standing,
    TableReading reading,
    IClusterMembershipService membership,
    ISiloStatusOracle self,
    ISiloServices<IStandingService> services,
    TimeProvider clock,
    ILogger<StandingWatch> logger) : Loop("Looking for a proof of the node's standing", Period, clock, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(700);

    private readonly Dictionary<SiloAddress, PeerWord> _words = [];
    private Task? _reading;
    private bool _lost;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        while (!await IntroduceAsync(cancellationToken))
        {
            await Task.Delay(Period, Clock, cancellationToken);
        }

        await RenewAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await RenewAsync(stoppingToken);
        Report();
    }

    /// <summary>Looks for a proof once.</summary>
    internal async Task RenewAsync(CancellationToken cancellationToken)
    {
        var table = ReadTableAsync(cancellationToken);
        if (await Task.WhenAny(table, Task.Delay(Timeout, Clock, cancellationToken)) != table || !await table)
        {
            await AskOthersAsync();
        }

        standing.Prove(StandingRule.ProofAt(standing.Now, reading.At, [.. Others().Select(silo => _words.GetValueOrDefault(silo))]));
    }

    // One reading at a time, however long the database takes; it counts from when it began.
    private Task<bool> ReadTableAsync(CancellationToken cancellationToken)
    {
        if (_reading is { IsCompleted: false })
        {
            return Task.FromResult(false);
        }

        var table = ReadAsync(cancellationToken);
        _reading = table;
        return table;
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var began = standing.Now;
        try
        {
            await membership.Refresh(default, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever keeps the table from being read, the others are asked instead; Report says so.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNotRead(Logger, error);
            return false;
        }

        switch (membership.CurrentSnapshot.GetSiloStatus(self.SiloAddress))
        {
            case SiloStatus.Dead:
                standing.Lose();
                return false;
            case SiloStatus.None:
                return false;
            default:
                reading.Began(began);
                return true;
        }
    }

    private async Task AskOthersAsync()
    {
        var others = Others();
        var answers = await Task.WhenAll(others.Select(AskAsync));
        _words.Clear();
        for (var i = 0; i < others.Count; i++)
        {
            _words[others[i]] = answers[i];
        }
    }

    private async Task<PeerWord> AskAsync(SiloAddress silo)
    {
        var asked = standing.Now;
        try
        {
            var answer = await services.Of(silo).Vouch(self.SiloAddress).WaitAsync(Timeout, Clock);
            if (!answer.Counted)
            {
                standing.Lose();
                return default;
            }

            return new(asked, answer.ReadingAge);
        }
        catch (Exception error) when (error is OrleansException or TimeoutException or IOException)
        {
            // No word of it is what counts.
            LogNotReached(Logger, error, silo);
            return default;
        }
    }

    private async Task<bool> IntroduceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await membership.Refresh(default, cancellationToken);
            var version = membership.CurrentSnapshot.Version;
            var met = await Task.WhenAll(Others().Select(silo => services.Of(silo).Meet(self.SiloAddress, version)));
            return met.All(known => known);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && DependencyFaults.IsUnavailable(error))
        {
            LogNotIntroduced(Logger, error);
            return false;
        }
    }

    private List<SiloAddress> Others() =>
    [
        .. membership.CurrentSnapshot.Members.Values
            .Where(member => member.Status is SiloStatus.Active or SiloStatus.ShuttingDown or SiloStatus.Stopping
                && !member.SiloAddress.Equals(self.SiloAddress))
            .Select(member => member.SiloAddress),
    ];

    private void Report()
    {
        var lost = !standing.MayServe;
        if (lost != _lost)
        {
            _lost = lost;
            if (lost)
            {
                LogIsolated(Logger, StandingRule.Lease.TotalSeconds);
            }
            else
            {
                LogBack(Logger);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The membership table could not be read; the other members are asked")]
    private static partial void LogNotRead(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Silo {Silo} does not say whether it counts on this one")]
    private static partial void LogNotReached(ILogger logger, Exception error, SiloAddress silo);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The node waits to be known to every other member before it serves")]
    private static partial void LogNotIntroduced(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The node is isolated: for {Seconds} s neither the membership table nor the other members confirmed it. Shows and scans are refused until one does")]
    private static partial void LogIsolated(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The node is back in touch with its cluster and serves again")]
    private static partial void LogBack(ILogger logger);
}
