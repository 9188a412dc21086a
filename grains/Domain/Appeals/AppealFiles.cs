using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Appeals;

/// <summary>Shows officials appeals with whose they are, masked; each look is in the audit trail before it is answered.</summary>
/// <param name="grains">Finds appeals, people and assignments.</param>
public sealed class AppealFiles(IGrainFactory grains)
{
    /// <summary>Reads one.</summary>
    /// <param name="appealId">The appeal.</param>
    /// <param name="official">Who reads.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>Null where there is no such appeal for this official.</returns>
    public async Task<AppealFile?> ReadAsync(Guid appealId, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (await grains.GetGrain<IAppealGrain>(appealId).Look(official) is not { } sight)
        {
            return null;
        }

        var draft = sight.Appeal.Draft;
        _ = await pen.WriteAsync(appealId.ToString(), new { person = draft.Person.ToString() });
        var person = await grains.GetGrain<IPersonGrain>(draft.Person.ToGrainKey()).GetView();
        var assignment = draft.AssignmentId is { } id ? await grains.GetGrain<IAssignmentGrain>(id).GetView() : null;
        return new(sight, person is not null && official.Region.Contains(person.Region) ? person : null, assignment);
    }
}
