using System.Diagnostics.Metrics;
using HealthPass.Api.Problems;
using HealthPass.Grains.Channels;
using HealthPass.Node;

namespace HealthPass.Api.Channels;

/// <summary>Lets applications in as far as their channel's quota has room, and counts them.</summary>
internal sealed class ChannelQuota
{
    private readonly ChannelTermsBoard _terms;
    private readonly ChannelTally _tally;
    private readonly IGrainFactory _grains;
    private readonly Counter<long> _begun;
    private readonly Counter<long> _refused;

    public ChannelQuota(ChannelTermsBoard terms, ChannelTally tally, IGrainFactory grains, IMeterFactory meters)
    {
        (_terms, _tally, _grains) = (terms, tally, grains);
        var meter = meters.Create(NodeMetrics.MeterName);
        _begun = meter.CreateCounter<long>("healthpass.channels.applications", "{application}", "Applications that were begun since the start, by channel.");
        _refused = meter.CreateCounter<long>("healthpass.channels.refused", "{application}", "Applications refused for a channel's quota since the start, by channel and quota.");
    }

    /// <summary>Takes an application off a channel's quota.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>Null where there was room; else the refusal.</returns>
    public async Task<Problem?> TakeAsync(string channel)
    {
        if (_terms.Find(channel) is { } terms
            && await _grains.GetGrain<IChannelQuotaGrain>(channel).Take(terms.PerMinute, terms.PerDay) is { Full: not QuotaKind.None } full)
        {
            var quota = full.Full == QuotaKind.Day ? "day" : "minute";
            _refused.Add(1, new KeyValuePair<string, object?>("channel", channel), new KeyValuePair<string, object?>("quota", quota));
            return new(
                StatusCodes.Status429TooManyRequests, ProblemCodes.ChannelQuotaUsedUp, $"As many applications as were agreed for a {quota} came through this channel.", full.RetryAfterSeconds);
        }

        _begun.Add(1, new KeyValuePair<string, object?>("channel", channel));
        _tally.Count(channel, ChannelMeasure.Applications);
        return null;
    }
}
