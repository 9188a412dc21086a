using System.Collections.Immutable;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Corrections;

/// <summary>A person's corrections. One is written down here before it is opened, so that a crash in between is found by whoever asks again.</summary>
internal sealed class PersonCorrectionsGrain(
    [PersistentState("person-corrections")] IPersistentState<PersonCorrectionsState> state, CorrectionSealer sealer, TimeProvider clock)
    : Grain, IPersonCorrectionsGrain
{
    /// <summary>The most that are kept; as one at a time is open, the oldest is closed.</summary>
    public const int Most = 20;

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    public async Task<CorrectionResult> Open(CorrectionVoice voice, PersonCorrection asked)
    {
        var person = GrainFactory.GetGrain<IPersonGrain>(Id.ToGrainKey());
        if (await person.GetRegion() is not { } home || await person.Wanting(asked) is not { } wanting)
        {
            DeactivateOnIdle();
            return new(CorrectionFault.PersonUnknown, null);
        }

        var last = state.State.Corrections is [var newest, ..] ? newest : (Guid?)null;
        var open = last is { } known ? await Of(known).GetView() : null;
        if (open is not null && !CorrectionFlow.IsClosed(open.State))
        {
            return new(CorrectionFault.Open, open);
        }

        // Only then: while one is open, nobody learns by asking whether a name or phone is the registered one.
        if (wanting.IsEmpty)
        {
            return new(CorrectionFault.NothingToCorrect, null);
        }

        // One that was written down and never opened is opened now.
        var id = last is { } left && open is null ? left : Guid.CreateVersion7(clock.GetUtcNow());
        if (id != last)
        {
            await WriteAsync(state.State.Corrections.WithNewest(id, Most));
        }

        return await person.Holding(wanting) is { } before
            ? await Of(id).Open(new(Id, home.UpTo(RegionLevel.County), CorrectionFields.Of(wanting), voice, [.. sealer.Seal(Id, wanting)], [.. sealer.Seal(Id, before)]))
            : new(CorrectionFault.PersonUnknown, null);
    }

    public async Task Forget(DateTimeOffset until)
    {
        var kept = new List<Guid>();
        foreach (var id in state.State.Corrections)
        {
            if (await Of(id).GetView() is { } view && view.OpenedAt > until)
            {
                kept.Add(id);
            }
            else
            {
                await Of(id).Forget();
            }
        }

        if (kept.Count < state.State.Corrections.Count)
        {
            await WriteAsync(kept);
        }
    }

    public Task<ImmutableArray<Guid>> Read()
    {
        if (state.State.Corrections.Count == 0)
        {
            DeactivateOnIdle();
        }

        return Task.FromResult(state.State.Corrections.ToImmutableArray());
    }

    private async Task WriteAsync(List<Guid> corrections)
    {
        try
        {
            state.State.Corrections = corrections;
            await state.WriteStateAsync();
        }
        catch
        {
            // What is in memory is not known to be what is stored.
            DeactivateOnIdle();
            throw;
        }
    }

    private ICorrectionGrain Of(Guid id) => GrainFactory.GetGrain<ICorrectionGrain>(id);
}
