using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.Duplicates;

/// <summary>Shows officials registrations that may be one person's, masked; each look is in the audit trail before it is answered.</summary>
/// <param name="grains">Finds cases and people.</param>
public sealed class DuplicateFiles(IGrainFactory grains)
{
    /// <summary>Reads one.</summary>
    /// <param name="duplicateId">The case.</param>
    /// <param name="official">Who reads.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>Null where there is no such case for this official.</returns>
    public async Task<DuplicateFile?> ReadAsync(Guid duplicateId, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (await grains.GetGrain<IDuplicateGrain>(duplicateId).Look(official) is not { } sight)
        {
            return null;
        }

        var draft = sight.Duplicate.Draft;
        _ = await pen.WriteAsync(duplicateId.ToString(), new { people = new[] { draft.Earlier.ToString(), draft.Later.ToString() } });
        return new(sight, await ReadAsync(draft.Earlier, official), await ReadAsync(draft.Later, official));
    }

    private async Task<PersonView?> ReadAsync(PersonId person, Official official) =>
        await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetView() is { } view && official.Region.Contains(view.Region) ? view : null;
}
