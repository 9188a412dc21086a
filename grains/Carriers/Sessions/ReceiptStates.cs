using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Sessions;

/// <summary>What the gateways' words for the end of a message mean. Both protocols have the same.</summary>
internal static class ReceiptStates
{
    /// <summary>What a word means: one of the protocols' own, or a code of the network's, two letters, a colon and four digits, for a failure.</summary>
    /// <param name="state">The word.</param>
    public static CarrierReceipt KindOf(string state) => state switch
    {
        "DELIVRD" => CarrierReceipt.Delivered,
        "EXPIRED" or "DELETED" or "UNDELIV" or "REJECTD" => CarrierReceipt.Failed,
        "ACCEPTD" or "ENROUTE" => CarrierReceipt.UnderWay,
        [_, _, ':', _, _, _, _] => CarrierReceipt.Failed,
        _ => CarrierReceipt.Unknown,
    };
}
