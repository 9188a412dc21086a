namespace HealthPass.Grains.Appeals;

/// <summary>In whose words a person objects.</summary>
/// <param name="Way">Who brings it.</param>
/// <param name="Name">The channel, or the agent's account; for the person always the same word.</param>
/// <param name="CallId">The call's id in the hotline's own system, null for none.</param>
[GenerateSerializer, Immutable, Alias("appeal-voice")]
public sealed record AppealVoice([property: Id(0)] AppealWay Way, [property: Id(1)] string Name, [property: Id(2)] string? CallId = null)
{
    /// <summary>The person in person, who is named by the appeal and not by the one who acts.</summary>
    public static AppealVoice Resident { get; } = new(AppealWay.Resident, "resident");

    /// <summary>A channel.</summary>
    /// <param name="channel">Its name.</param>
    /// <returns>The voice.</returns>
    public static AppealVoice OfChannel(string channel) => new(AppealWay.Channel, channel);
}
