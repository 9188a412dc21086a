using HealthPass.Carriers.Links;

namespace HealthPass.Carriers.Sessions;

/// <summary>A part that waits for its answer.</summary>
/// <param name="start">How many bytes were written to the connection before it.</param>
/// <param name="sentAt">When it was written, by the clock's timestamp.</param>
internal sealed class Pending(long start, long sentAt) : TaskCompletionSource<PartAnswer>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>How many bytes were written before it.</summary>
    public long Start => start;

    /// <summary>When it was written, by the clock's timestamp.</summary>
    public long SentAt => sentAt;
}
