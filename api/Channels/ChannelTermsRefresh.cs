using HealthPass.Kernel.Loops;

namespace HealthPass.Api.Channels;

/// <summary>Takes in what was agreed with channels at another node, within half a second: there are few rows.</summary>
internal sealed class ChannelTermsRefresh(ChannelTermsBoard terms, TimeProvider clock, ILogger<ChannelTermsRefresh> logger)
    : Loop("Reading the terms of channels again", TimeSpan.FromMilliseconds(500), clock, logger)
{
    /// <summary>No call is answered before they are known.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await terms.LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    // Those in memory hold while the database does not answer.
    protected override Task RoundAsync(CancellationToken stoppingToken) => terms.LoadAsync(stoppingToken);
}
