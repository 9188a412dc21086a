namespace HealthPass.Grains.Venues;

/// <summary>Who asks something for a venue.</summary>
/// <param name="Name">The account or the channel.</param>
/// <param name="IsChannel">Whether it is a channel: an account of the same name is somebody else.</param>
[GenerateSerializer, Immutable, Alias("venue-applicant")]
public sealed record VenueApplicant([property: Id(0)] string Name, [property: Id(1)] bool IsChannel)
{
    /// <summary>Whether this is the same.</summary>
    /// <param name="other">Somebody.</param>
    /// <returns>Accounts are the same however they are written.</returns>
    public bool Is(VenueApplicant other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsChannel == other.IsChannel && string.Equals(Name, other.Name, IsChannel ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
    }
}
