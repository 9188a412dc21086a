namespace HealthPass.Grains.Venues;

/// <summary>What a data file says of a category.</summary>
internal interface ICategoryRow
{
    /// <summary>The category.</summary>
    VenueCategory Category { get; }

    /// <summary>What is wrong with it, null for nothing.</summary>
    string? Fault();
}
