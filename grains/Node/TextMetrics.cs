using System.Diagnostics.Metrics;
using HealthPass.Grains.Campaign.Texts.Accounts;
using HealthPass.Grains.Campaign.Texts.Messages;

namespace HealthPass.Node;

/// <summary>What becomes of the campaign's texts at the carriers' gateways, by account and outcome and nothing else.</summary>
public sealed class TextMetrics
{
    /// <summary>Creates the instrument.</summary>
    /// <param name="meters">Makes the meter.</param>
    /// <param name="tally">Knows the figures.</param>
    public TextMetrics(IMeterFactory meters, TextTally tally)
    {
        ArgumentNullException.ThrowIfNull(meters);
        ArgumentNullException.ThrowIfNull(tally);
        _ = meters.Create(NodeMetrics.MeterName).CreateObservableCounter(
            "healthpass.texts",
            () => tally.Sums.Select(sum => new Measurement<long>(sum.Value, new("account", sum.Key.Account), new("outcome", sum.Key.State.ToWire()))),
            "{text}",
            "Texts of the campaign that this node has handed to gateways: accepted, refused, unknown; or queued again, as nothing of them was sent.");
    }
}
