namespace HealthPass.Api.Channels;

/// <summary>What was counted of a channel.</summary>
/// <param name="Applications">Applications that were begun: all fields could be read, and the quota had room.</param>
/// <param name="Confirmed">Applications at whose end somebody is registered, and the channel may know.</param>
/// <param name="Registrations">People who are registered since; null where they are too few to be told, or the day is not over, to whom it must not be told exactly.</param>
/// <param name="Bindings">People who were bound by a code.</param>
/// <param name="Shows">Codes that were shown.</param>
/// <param name="Conversion">Confirmed ÷ applications; null where none was begun.</param>
/// <param name="Problems">How often the channel was answered with a problem.</param>
public sealed record ChannelNumbersView(long Applications, long Confirmed, long? Registrations, long Bindings, long Shows, double? Conversion, long Problems);
