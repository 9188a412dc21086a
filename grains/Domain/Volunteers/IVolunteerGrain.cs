using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Volunteers;

/// <summary>A volunteer (志愿者), keyed by the account: the session that goes on, and how many people it may still help.</summary>
/// <remarks>Every call may fail with <see cref="StorageUnavailableException"/>, a database error or a time-out; it may be repeated then.</remarks>
[Alias("volunteer")]
public interface IVolunteerGrain : IGrainWithStringKey
{
    /// <summary>Begins a session.</summary>
    /// <param name="draft">What is asked for.</param>
    /// <returns>The session, or why there is none.</returns>
    [Alias("open")]
    Task<VolunteerAnswer> Open(VolunteerDraft draft);

    /// <summary>The session that goes on.</summary>
    /// <returns>Null for none.</returns>
    [Alias("current")]
    Task<VolunteerSession?> Current();

    /// <summary>Ends a session, and forgets what was under way in it.</summary>
    /// <param name="sessionId">Its number.</param>
    /// <returns>The session; ending it again is answered alike.</returns>
    [Alias("close")]
    Task<VolunteerAnswer> Close(Guid sessionId);

    /// <summary>Begins with somebody, if there is room for one more.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="helpId">The number of the help; the same again takes no more room.</param>
    /// <param name="inPerson">Whether the person has no phone.</param>
    /// <returns>Why not.</returns>
    [Alias("take")]
    Task<VolunteerAnswer> Take(Guid sessionId, Guid helpId, bool inPerson);

    /// <summary>Notes that somebody could not be helped, being registered otherwise: many of them are somebody who tries.</summary>
    /// <param name="sessionId">The session.</param>
    [Alias("refuse")]
    Task Refuse(Guid sessionId);
}
