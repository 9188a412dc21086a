using System.Collections.Immutable;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Appeals;

/// <summary>A person's appeals. One is written down here before it is opened, so that a crash in between is found by whoever asks again.</summary>
internal sealed class PersonAppealsGrain([PersistentState("person-appeals")] IPersistentState<PersonAppealsState> state, TimeProvider clock) : Grain, IPersonAppealsGrain
{
    /// <summary>The most that are kept; of those that have their answer the oldest goes first.</summary>
    public const int Most = 20;

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    public async Task<AppealResult> Open(AppealVoice voice, string text)
    {
        if (await GrainFactory.GetGrain<IPersonGrain>(Id.ToGrainKey()).GetView() is not { } person)
        {
            DeactivateOnIdle();
            return new(AppealFault.PersonUnknown, null);
        }

        if (person.Fact is not { } fact || person.Decision.Colour == Colour.Green)
        {
            return new(AppealFault.NothingToAppeal, null);
        }

        var before = state.State.Appeals.Find(appeal => appeal.FactId == fact.FactId);
        var open = before is null ? null : await AppealOf(before).GetView();
        if (open is not null && !AppealFlow.IsClosed(open.State))
        {
            return new(AppealFault.Open, open);
        }

        var made = fact.AssignmentId is { } assignment ? await GrainFactory.GetGrain<IAssignmentGrain>(assignment).GetView() : null;
        var draft = new AppealDraft(
            Id, fact.FactId, fact.AssignmentId, fact.ReasonCode, person.Decision.Colour, fact.Began, fact.DocumentNumber, fact.Authority,
            made?.Draft.Maker.Region ?? person.Region.UpTo(RegionLevel.County), made is null ? [] : [made.Draft.Maker.UserName, .. made.Checker is { } checker ? [checker] : (string[])[]],
            voice, text);

        // One that was written down and never opened is opened now.
        var appeal = before is not null && open is null ? before : new(Guid.CreateVersion7(clock.GetUtcNow()), fact.FactId);
        if (appeal != before && !await WriteDownAsync(appeal))
        {
            return new(AppealFault.Open, null);
        }

        return await AppealOf(appeal).Open(draft);
    }

    public Task<ImmutableArray<PersonAppeal>> Read()
    {
        if (state.State.Appeals.Count == 0)
        {
            DeactivateOnIdle();
        }

        return Task.FromResult(state.State.Appeals.ToImmutableArray());
    }

    public async Task Forget(DateTimeOffset until)
    {
        var kept = new List<PersonAppeal>();
        foreach (var appeal in state.State.Appeals)
        {
            if (await AppealOf(appeal).GetView() is { } view && view.OpenedAt > until)
            {
                kept.Add(appeal);
            }
            else
            {
                await AppealOf(appeal).Forget();
            }
        }

        if (kept.Count < state.State.Appeals.Count)
        {
            await WriteAsync(kept);
        }
    }

    private async Task<bool> WriteDownAsync(PersonAppeal appeal)
    {
        var closed = new HashSet<PersonAppeal>();
        if (state.State.Appeals.Count >= Most)
        {
            foreach (var other in state.State.Appeals)
            {
                if (await AppealOf(other).GetView() is not { } view || AppealFlow.IsClosed(view.State))
                {
                    _ = closed.Add(other);
                }
            }
        }

        // Ids tell the time, so that their order is that of the appeals.
        var next = ((List<PersonAppeal>)[appeal, .. state.State.Appeals]).Trimmed<PersonAppeal, Guid>(Most, other => closed.Contains(other) ? other.AppealId : null);
        if (next.Count > Most)
        {
            return false;
        }

        await WriteAsync(next);
        return true;
    }

    private async Task WriteAsync(List<PersonAppeal> appeals)
    {
        try
        {
            state.State.Appeals = appeals;
            await state.WriteStateAsync();
        }
        catch
        {
            // What is in memory is not known to be what is stored.
            DeactivateOnIdle();
            throw;
        }
    }

    private IAppealGrain AppealOf(PersonAppeal appeal) => GrainFactory.GetGrain<IAppealGrain>(appeal.AppealId);
}
