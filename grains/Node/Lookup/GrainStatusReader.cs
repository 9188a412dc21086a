using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using HealthPass.Verification.Board;

namespace HealthPass.Node.Lookup;

/// <summary>Asks a person's grain, which decides anew when the status is due.</summary>
/// <param name="grains">Reaches the grains.</param>
public sealed class GrainStatusReader(IGrainFactory grains) : IStatusReader
{
    /// <inheritdoc />
    public async ValueTask<PersonStatus?> ReadAsync(PersonId id, BoardTicket ticket) => await grains.GetGrain<IPersonGrain>(id.ToGrainKey()).GetStatus();

    /// <summary>Has a person's grain put right a row of the directory that does not hold, and asks it.</summary>
    /// <param name="id">The person.</param>
    /// <returns>The status, null when nobody is registered.</returns>
    public async ValueTask<PersonStatus?> MendAsync(PersonId id)
    {
        var grain = grains.GetGrain<IPersonGrain>(id.ToGrainKey());
        _ = await grain.Reconcile();
        return await grain.GetStatus();
    }
}
