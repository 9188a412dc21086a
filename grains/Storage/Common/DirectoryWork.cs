using HealthPass.Grains.People;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.People;

namespace HealthPass.Storage.Common;

/// <summary>A directory write that waits for its group: a row to put, or a pending row to remove.</summary>
/// <param name="personId">The person.</param>
/// <param name="entry">The row to put, null to remove a pending one.</param>
/// <param name="repairs">Whether it replaces whatever is there, and moves no count.</param>
internal sealed class DirectoryWork(PersonId personId, DirectoryEntry? entry, bool repairs = false)
{
    // The caller goes on elsewhere: the loop must be free for the next group.
    private readonly TaskCompletionSource<DirectoryChange> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The person.</summary>
    public PersonId PersonId => personId;

    /// <summary>The row to put, null to remove a pending one.</summary>
    public DirectoryEntry? Entry => entry;

    /// <summary>Whether it replaces whatever is there, and moves no count.</summary>
    public bool Repairs => repairs;

    /// <summary>Ends once the group is durable or failed.</summary>
    public Task<DirectoryChange> Done => _done.Task;

    /// <summary>Tells the caller what changed.</summary>
    public void Succeed(DirectoryChange change) => _done.TrySetResult(change);

    /// <summary>Tells the caller that nothing was written.</summary>
    public void Fail(Exception error) => _done.TrySetException(error);
}
