using HealthPass.Grains.People;
using HealthPass.Grains.People.Printed;
using HealthPass.Kernel.Memory;
using HealthPass.Kernel.People;
using HealthPass.Verification.Printed;

namespace HealthPass.Node.Lookup;

/// <summary>
/// Finds printed codes: whose one is never changes and is kept in mind, for as many as there is room for; whether it is in force is asked
/// of the person's grain each time, so that what was ended is refused at once.
/// </summary>
/// <param name="grains">Reaches the grains.</param>
public sealed class GrainPrintedCodes(IGrainFactory grains) : IPrintedCodeReader
{
    /// <summary>The most codes that are kept in mind at once.</summary>
    public const int MaxKnown = 2 * MaxYoung;

    private const int MaxYoung = 50_000;

    private readonly TwoGenerations<Guid, PersonId> _known = new(MaxYoung);

    /// <summary>How many are kept in mind.</summary>
    public int Known => _known.Count;

    /// <inheritdoc />
    public async ValueTask<PrintedHolder?> FindAsync(Guid code)
    {
        if (!_known.TryGet(code, out var person))
        {
            if (await grains.GetGrain<IPrintedCodeGrain>(code).Find() is not { } found)
            {
                return null;
            }

            person = found;
            _known.Put(code, person);
        }

        return new(person, await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).HasPrinted(code));
    }
}
