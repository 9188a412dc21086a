using HealthPass.Carriers.Parts;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Http;

/// <summary>Something that a gateway tells.</summary>
/// <param name="Kind"><c>receipt</c> or <c>inbound</c>; what is neither is passed over.</param>
/// <param name="MessageId">Of a receipt, the gateway's number of the text.</param>
/// <param name="Destination">The phone or pseudonym.</param>
/// <param name="State">Of a receipt, <c>delivered</c>, <c>failed</c> or <c>under_way</c>; anything else says that the gateway does not know.</param>
/// <param name="Text">The gateway's word for it, or what the phone's holder wrote.</param>
/// <param name="At">When it was.</param>
internal sealed record HttpNews(string? Kind, string? MessageId, string? Destination, string? State, string? Text, DateTimeOffset? At)
{
    /// <summary>The same in the campaign's words.</summary>
    /// <param name="now">The time, where it says none.</param>
    /// <returns>Null where it says nothing.</returns>
    public CarrierNews? ToNews(DateTimeOffset now) => Kind switch
    {
        "receipt" => New(CarrierNewsKind.Receipt, MessageId ?? string.Empty, now),
        "inbound" => New(CarrierNewsKind.Inbound, string.Empty, now),
        _ => null,
    };

    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>What it is of.</returns>
    public override string ToString() => $"{Kind} of {MessageId}";

    private CarrierNews New(CarrierNewsKind kind, string messageId, DateTimeOffset now)
    {
        var receipt = State switch
        {
            "delivered" => CarrierReceipt.Delivered,
            "failed" => CarrierReceipt.Failed,
            "under_way" => CarrierReceipt.UnderWay,
            _ => CarrierReceipt.Unknown,
        };
        return new(kind, messageId, Destination ?? string.Empty, receipt, InboundText.Bounded(Text ?? string.Empty), At ?? now);
    }
}
