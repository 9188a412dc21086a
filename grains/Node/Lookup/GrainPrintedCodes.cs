using System.Collections.Concurrent;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Printed;
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

    // What is full becomes the old, and what was the old goes: codes that are scanned again and again move along.
    private const int MaxYoung = 50_000;

    private volatile ConcurrentDictionary<Guid, PersonId> _young = new();
    private volatile ConcurrentDictionary<Guid, PersonId> _old = new();

    /// <summary>How many are kept in mind.</summary>
    public int Known => _young.Count + _old.Count;

    /// <inheritdoc />
    public async ValueTask<PrintedHolder?> FindAsync(Guid code)
    {
        if (!_young.TryGetValue(code, out var person))
        {
            if (!_old.TryGetValue(code, out person))
            {
                if (await grains.GetGrain<IPrintedCodeGrain>(code).Find() is not { } found)
                {
                    return null;
                }

                person = found;
            }

            Keep(code, person);
        }

        return new(person, await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).HasPrinted(code));
    }

    private void Keep(Guid code, PersonId person)
    {
        if (_young.Count >= MaxYoung)
        {
            (_old, _young) = (_young, new());
        }

        _young[code] = person;
    }
}
