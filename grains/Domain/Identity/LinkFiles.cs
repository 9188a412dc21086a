using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Identity;

/// <summary>Shows officials document links with whose they are, masked; each look is in the audit trail before it is answered.</summary>
/// <param name="grains">Finds cases and people.</param>
public sealed class LinkFiles(IGrainFactory grains)
{
    /// <summary>Reads one.</summary>
    /// <param name="linkId">The case.</param>
    /// <param name="official">Who reads.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>Null where there is no such case for this official.</returns>
    public async Task<LinkFile?> ReadAsync(Guid linkId, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (await grains.GetGrain<ILinkCaseGrain>(linkId).Look(official) is not { } sight)
        {
            return null;
        }

        var person = sight.Link.Draft.Person;
        _ = await pen.WriteAsync(linkId.ToString(), new { person = person.ToString() });
        var view = await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetView();
        return new(sight, view is not null && official.Region.Contains(view.Region) ? view : null);
    }
}
