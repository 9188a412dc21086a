using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Leaving;

/// <summary>Shows officials withdrawals with whose they are, masked; each look is in the audit trail before it is answered.</summary>
/// <param name="grains">Finds withdrawals and people.</param>
public sealed class LeavingFiles(IGrainFactory grains)
{
    /// <summary>Reads one.</summary>
    /// <param name="leavingId">The withdrawal.</param>
    /// <param name="official">Who reads.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>Null where there is no such withdrawal for this official.</returns>
    public async Task<LeavingFile?> ReadAsync(Guid leavingId, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (await grains.GetGrain<ILeavingGrain>(leavingId).Look(official) is not { } sight)
        {
            return null;
        }

        var draft = sight.Leaving.Draft;
        _ = await pen.WriteAsync(leavingId.ToString(), new { person = draft.Person.ToString() });
        var view = await grains.GetGrain<IPersonGrain>(draft.Person.ToGrainKey()).GetView();
        return new(sight, view is not null && view.AppliedAt == draft.AppliedAt && official.Region.Contains(view.Region) ? view : null);
    }
}
