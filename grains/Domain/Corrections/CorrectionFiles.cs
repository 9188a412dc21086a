using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Corrections;

/// <summary>Shows officials corrections with whose they are, masked; each look is in the audit trail before it is answered.</summary>
/// <param name="grains">Finds corrections and people.</param>
public sealed class CorrectionFiles(IGrainFactory grains)
{
    /// <summary>Reads one.</summary>
    /// <param name="correctionId">The correction.</param>
    /// <param name="official">Who reads.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>Null where there is no such correction for this official.</returns>
    public async Task<CorrectionFile?> ReadAsync(Guid correctionId, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (await grains.GetGrain<ICorrectionGrain>(correctionId).Look(official) is not { } sight)
        {
            return null;
        }

        var person = sight.Correction.Draft.Person;
        _ = await pen.WriteAsync(correctionId.ToString(), new { person = person.ToString() });
        var view = await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetView();
        return new(sight, view is not null && official.Region.Contains(view.Region) ? view : null);
    }
}
