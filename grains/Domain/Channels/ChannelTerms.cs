namespace HealthPass.Grains.Channels;

/// <summary>What was agreed with a channel beside its keys.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="PerMinute">Applications a minute, in the whole cluster.</param>
/// <param name="PerDay">Applications a day of the province, in the whole cluster.</param>
/// <param name="Origins">The pages that may embed its application window; none where it has no window.</param>
/// <param name="SetBy">The administrator.</param>
/// <param name="SetAt">When, Unix seconds.</param>
public sealed record ChannelTerms(string Channel, int PerMinute, int PerDay, IReadOnlyList<string> Origins, string SetBy, long SetAt)
{
    /// <summary>Whether the channel has an application window.</summary>
    public bool HasWindow => Origins.Count > 0;
}
