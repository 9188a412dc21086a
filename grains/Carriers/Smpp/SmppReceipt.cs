using System.Text;
using System.Text.RegularExpressions;

namespace HealthPass.Carriers.Smpp;

/// <summary>How a message ended: as the optional fields of a delivery say it, or else its text, whose form the protocol leaves to gateways and all write alike.</summary>
/// <param name="MessageId">The gateway's number of the message; empty where it cannot be found.</param>
/// <param name="State">The gateway's word.</param>
/// <param name="DoneAt">When it ended, as it is written; empty where it is not.</param>
internal sealed partial record SmppReceipt(string MessageId, string State, string DoneAt)
{
    /// <summary>Reads one.</summary>
    /// <param name="message">The delivery.</param>
    public static SmppReceipt Of(SmppMessage message)
    {
        var text = Encoding.Latin1.GetString(message.Content);
        return new(
            message.Extensions.MessageId.Length > 0 ? message.Extensions.MessageId : Value(Id(), text),
            message.Extensions.State > 0 ? WordOf(message.Extensions.State) : Value(Stat(), text).ToUpperInvariant(),
            Value(Done(), text));
    }

    private static string WordOf(byte state) => state switch
    {
        1 => "ENROUTE",
        2 => "DELIVRD",
        3 => "EXPIRED",
        4 => "DELETED",
        5 => "UNDELIV",
        6 => "ACCEPTD",
        8 => "REJECTD",
        _ => "UNKNOWN",
    };

    private static string Value(Regex field, string text) => field.Match(text).Groups[1].Value;

    [GeneratedRegex(@"\bid:\s*([^\s\0]{1,65})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"\bstat:\s*([A-Za-z0-9:]{1,16})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stat();

    [GeneratedRegex(@"\bdone date:\s*(\d{10,12})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();
}
