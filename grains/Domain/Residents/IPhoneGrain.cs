using HealthPass.Grains.People;
using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Residents;

/// <summary>A phone that texts go to, keyed by the index of its number: one-time codes, and how many there may be.</summary>
/// <remarks>Every call may fail with <see cref="StorageUnavailableException"/>, a database error or a time-out.</remarks>
[Alias("phone")]
public interface IPhoneGrain : IGrainWithGuidKey
{
    /// <summary>Sends a text. A code replaces the one before.</summary>
    /// <param name="phone">The phone; its index must be the key.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="application">The hash of what the code confirms; it is good for that alone.</param>
    /// <returns>What came of it.</returns>
    [Alias("send")]
    Task<PhoneAnswer> Send(PhoneNumber phone, PhonePurpose purpose, byte[] application);

    /// <summary>Compares a code. Every try counts; one that is right stays good until it is spent.</summary>
    /// <param name="application">The hash of what it confirms.</param>
    /// <param name="code">Six digits.</param>
    /// <returns>Whether it is the one that was sent; false also where it is used, run out or was tried too often.</returns>
    [Alias("try")]
    Task<bool> Try(byte[] application, string code);

    /// <summary>What the code was for is done: it is good no more.</summary>
    /// <param name="application">The hash of what it confirmed.</param>
    /// <param name="code">Six digits.</param>
    [Alias("spend")]
    Task Spend(byte[] application, string code);
}
