using System.Collections.Immutable;
using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Residents;

/// <summary>A person on the residents' own page, keyed as the person is: the devices on which the person has entered.</summary>
/// <remarks>Every call may fail with <see cref="StorageUnavailableException"/>, a database error or a time-out; it may be repeated then.</remarks>
[Alias("resident")]
public interface IResidentGrain : IGrainWithGuidKey
{
    /// <summary>Signs a device in.</summary>
    /// <param name="sessionId">The id that its session is to have.</param>
    /// <returns>Until when it is good.</returns>
    [Alias("begin")]
    Task<DateTimeOffset> Begin(Guid sessionId);

    /// <summary>Whether a session goes on.</summary>
    /// <param name="sessionId">Its id.</param>
    /// <returns>How many devices are signed in; 0 where this one is not.</returns>
    [Alias("devices")]
    Task<int> Devices(Guid sessionId);

    /// <summary>The devices that are signed in, for the person alone.</summary>
    /// <returns>Oldest first.</returns>
    [Alias("sessions")]
    Task<ImmutableArray<ResidentSession>> Sessions();

    /// <summary>Signs out whatever was signed in up to a time, and keeps nothing of it: the registration has ended.</summary>
    /// <param name="until">The time.</param>
    [Alias("forget")]
    Task Forget(DateTimeOffset until);

    /// <summary>Signs out.</summary>
    /// <param name="sessionId">The device's session, null for all devices.</param>
    [Alias("end")]
    Task End(Guid? sessionId);
}
