namespace HealthPass.Grains.Corrections;

/// <summary>Through whom a person asks.</summary>
/// <param name="Way">Who brings it.</param>
/// <param name="Name">The channel, or the agent's account; for the person always the same word.</param>
/// <param name="CallId">The call's id in the hotline's own system, null for none.</param>
[GenerateSerializer, Immutable, Alias("correction-voice")]
public sealed record CorrectionVoice([property: Id(0)] CorrectionWay Way, [property: Id(1)] string Name, [property: Id(2)] string? CallId = null)
{
    /// <summary>The person in person.</summary>
    public static CorrectionVoice Resident { get; } = new(CorrectionWay.Resident, "resident");

    /// <summary>A channel.</summary>
    /// <param name="channel">Its name.</param>
    /// <returns>The voice.</returns>
    public static CorrectionVoice OfChannel(string channel) => new(CorrectionWay.Channel, channel);
}
