using HealthPass.Demo.Adoption;
using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Residents;

/// <summary>Makes resident number i, the same one each time; so none has to be stored.</summary>
/// <param name="seed">The demo's seed.</param>
/// <param name="plan">Who applies, and where they live.</param>
internal sealed class ResidentMaker(int seed, AdoptionPlan plan)
{
    private readonly Homes _homes = new(plan);
    private readonly ResidentNumbers _numbers = new(seed);

    /// <summary>Makes a resident.</summary>
    /// <param name="index">From 0.</param>
    public Resident Make(int index) => new(
        index,
        _numbers.DocumentOf(index),
        ResidentNames.Of(seed, index, _numbers.IsFemale(index)),
        _numbers.PhoneOf(index),
        HomeOf(index));

    /// <summary>Where a resident lives.</summary>
    /// <param name="index">From 0.</param>
    public RegionCode HomeOf(int index) => _homes.Of(seed, index);
}
