namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>What became of a message that was handed to a gateway.</summary>
/// <param name="Message">The message.</param>
/// <param name="State">How it stands: accepted, refused, unknown; or queued, where nothing of it was sent.</param>
/// <param name="Ids">The gateway's numbers of its parts.</param>
public sealed record SettledMessage(LeasedMessage Message, MessageState State, IReadOnlyList<string> Ids);
