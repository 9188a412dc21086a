namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>What a gateway tells of itself: how a message ended, or what a phone's holder answered.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="MessageId">The gateway's number of the part; empty for an answer from a phone.</param>
/// <param name="Destination">The phone or pseudonym; of an answer, whose it is.</param>
/// <param name="Receipt">How it ended; meaningless for an answer from a phone.</param>
/// <param name="Text">The gateway's word for it, such as <c>MA:0001</c>, or what the phone's holder wrote; at most 160 characters.</param>
/// <param name="At">When it ended, by the gateway's clock; when it was heard, where the gateway does not say.</param>
public sealed record CarrierNews(CarrierNewsKind Kind, string MessageId, string Destination, CarrierReceipt Receipt, string Text, DateTimeOffset At)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>What it is of.</returns>
    public override string ToString() => $"{Kind} of {MessageId}";
}
