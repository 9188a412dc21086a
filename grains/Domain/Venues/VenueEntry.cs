using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>A venue's row in the directory, for lists and to fill a venue board ahead.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Name">Its name; venues are not people.</param>
/// <param name="Category">Wire name of its category.</param>
/// <param name="Region">Its region.</param>
/// <param name="RegisteredAt">Unix seconds.</param>
public sealed record VenueEntry(VenueId VenueId, string Name, string Category, RegionCode Region, long RegisteredAt)
{
    /// <summary>Whether its code is good.</summary>
    public VenueStanding Standing { get; init; }

    /// <summary>Whether an authority stands behind it.</summary>
    public bool Reviewed { get; init; }

    /// <summary>When it ended, Unix seconds; 0 while it has not.</summary>
    public long EndedAt { get; init; }

    /// <summary>Its address, empty if not given.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>GB 32100 code of the organisation behind it, empty if not given.</summary>
    public string CreditCode { get; init; } = string.Empty;

    /// <summary>Who registered it.</summary>
    public string RegisteredBy { get; init; } = string.Empty;

    /// <summary>The account that looks after it, empty for none.</summary>
    public string Keeper { get; init; } = string.Empty;

    /// <summary>Its name as it is compared; empty where nobody has written it since that is kept.</summary>
    public string NameKey { get; init; } = string.Empty;

    /// <summary>Its address as it is compared.</summary>
    public string AddressKey { get; init; } = string.Empty;
}
