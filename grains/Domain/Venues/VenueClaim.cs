namespace HealthPass.Grains.Venues;

/// <summary>What a venue has one of at a time.</summary>
public enum VenueClaim : byte
{
    /// <summary>A review.</summary>
    Review = 0,

    /// <summary>A measure.</summary>
    Measure = 1,
}
