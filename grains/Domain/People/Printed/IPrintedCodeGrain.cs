using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Printed;

/// <summary>
/// A printed code, keyed by its number: knows whose it is, which the paper does not say, and for some weeks whose it was, for scans that come
/// late. Whether it is in force is known to the person's grain alone.
/// </summary>
/// <remarks>Every call may fail with <see cref="StorageUnavailableException"/>, a database error or a time-out; it may be repeated then.</remarks>
[Alias("printed-code")]
public interface IPrintedCodeGrain : IGrainWithGuidKey
{
    /// <summary>Keeps whose the code is; doing so again changes nothing.</summary>
    /// <param name="person">The person.</param>
    /// <param name="until">Until when the code is good.</param>
    /// <exception cref="InvalidOperationException">It is somebody else's.</exception>
    [Alias("keep")]
    Task Keep(PersonId person, DateTimeOffset until);

    /// <summary>Whose the code is.</summary>
    /// <returns>The person, null where there is no such code any more.</returns>
    [Alias("find"), ResponseTimeout("00:00:02")]
    Task<PersonId?> Find();

    /// <summary>Forgets whose it was.</summary>
    [Alias("forget")]
    Task Forget();
}
