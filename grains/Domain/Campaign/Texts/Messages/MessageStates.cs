using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>Wire names of <see cref="MessageState"/>.</summary>
public static class MessageStates
{
    private static readonly WireNames<MessageState> Wire = new(
    [
        (MessageState.Queued, "queued"),
        (MessageState.Submitting, "submitting"),
        (MessageState.Accepted, "accepted"),
        (MessageState.Delivered, "delivered"),
        (MessageState.Failed, "failed"),
        (MessageState.Unknown, "unknown"),
        (MessageState.Held, "held"),
        (MessageState.Refused, "refused"),
    ]);

    /// <summary>The name on the wire.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this MessageState state) => Wire.Of(state);
}
