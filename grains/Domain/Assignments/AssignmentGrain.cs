using HealthPass.Grains.Audit;
using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Assignments;

/// <summary>An assignment.</summary>
internal sealed class AssignmentGrain(
    [PersistentState("assignment")] IPersistentState<AssignmentState> state,
    RuleBooks books,
    IAssignmentList list,
    IAudit audit,
    TimeProvider clock) : Grain, IAssignmentGrain
{
    // Facts go out in steps, so that a step cut short repeats little and no list floods the cluster.
    private const int StepSize = 64;

    private Guid Id => this.GetPrimaryKey();

    // Never before its making, whose time another node may have told: what begins at once must have begun when it is approved.
    private DateTimeOffset Now() => Instants.Later(clock.GetUtcNow(), state.State.CreatedAt);

    public async Task<AssignmentResult> Create(AssignmentDraft draft)
    {
        if (state.State.Status != AssignmentStatus.None)
        {
            return new(AssignmentFault.WrongState, View());
        }

        if (Check(draft.Maker, draft) is var fault and not AssignmentFault.None)
        {
            return new(fault, null);
        }

        var (scopeFault, index) = await CheckScopeAsync(draft.Maker, draft);
        if (scopeFault != AssignmentFault.None)
        {
            return new(scopeFault, null, index);
        }

        await AuditAsync(draft.Maker, AuditActions.AssignmentCreated, new
        {
            draft.ReasonCode,
            draft.DocumentNumber,
            draft.Evidence,
            people = draft.People.Select(person => person.ToString()),
        });
        await MoveAsync(AssignmentStatus.Pending, next =>
        {
            next.CreatedAt = clock.GetUtcNow();
            next.Draft = draft with { Began = draft.Began ?? next.CreatedAt };
        });
        return new(AssignmentFault.None, View());
    }

    public async Task<AssignmentResult> Approve(Official checker)
    {
        if (state.State.Draft is not { } draft)
        {
            return NotFound();
        }

        if (state.State.Status == AssignmentStatus.Applying && state.State.Checker == checker.UserName)
        {
            await Resume();
            return new(AssignmentFault.None, View());
        }

        if (CheckSecond(checker, draft) is var fault and not AssignmentFault.None)
        {
            return new(fault, View());
        }

        var (scopeFault, index) = await CheckScopeAsync(checker, draft);
        if (scopeFault != AssignmentFault.None)
        {
            return new(scopeFault, View(), index);
        }

        await AuditAsync(checker, AuditActions.AssignmentApproved, new { maker = draft.Maker.UserName, draft.ReasonCode, people = draft.People.Count });
        await MoveAsync(AssignmentStatus.Applying, next =>
        {
            next.Checker = checker.UserName;
            next.CheckedAt = Now();
            next.Done = 0;
        });
        await Resume();
        return new(AssignmentFault.None, View());
    }

    public async Task<AssignmentResult> Reject(Official checker, string note)
    {
        if (state.State.Draft is not { } draft)
        {
            return NotFound();
        }

        if (CheckSecond(checker, draft) is var fault and not AssignmentFault.None)
        {
            return new(fault, View());
        }

        // As for an approval; whoever is not in charge of these people does not get to read who they are.
        var (scopeFault, index) = await CheckScopeAsync(checker, draft);
        if (scopeFault != AssignmentFault.None)
        {
            return new(scopeFault, null, index);
        }

        await AuditAsync(checker, AuditActions.AssignmentRejected, new { maker = draft.Maker.UserName, note });
        await MoveAsync(AssignmentStatus.Rejected, next =>
        {
            next.Checker = checker.UserName;
            next.CheckedAt = Now();
        });
        return new(AssignmentFault.None, View());
    }

    public async Task<AssignmentResult> Reverse(Official official, string note)
    {
        if (state.State.Draft is not { } draft)
        {
            return NotFound();
        }

        // A half-applied one may be undone too: what was added is withdrawn, what was not stays out.
        if (state.State.Status is not (AssignmentStatus.Applied or AssignmentStatus.Applying or AssignmentStatus.Reversing))
        {
            return new(AssignmentFault.WrongState, View());
        }

        // By the row it was made under: undoing must not end with the edition.
        if (CheckTier(official, books.FindRow(draft.ReasonCode)) is var fault and not AssignmentFault.None)
        {
            return new(fault, View());
        }

        var (scopeFault, index) = await CheckScopeAsync(official, draft);
        if (scopeFault != AssignmentFault.None)
        {
            return new(scopeFault, View(), index);
        }

        if (state.State.Status != AssignmentStatus.Reversing)
        {
            await AuditAsync(official, AuditActions.AssignmentReversed, new { draft.ReasonCode, people = draft.People.Count, note });
            await MoveAsync(AssignmentStatus.Reversing, next => next.Done = 0);
        }

        await Resume();
        return new(AssignmentFault.None, View());
    }

    public async Task Resume()
    {
        if (state.State.Draft is not { } draft)
        {
            return;
        }

        var reversing = state.State.Status == AssignmentStatus.Reversing;
        if (!reversing && state.State.Status != AssignmentStatus.Applying)
        {
            // Whoever asks has read the list: a cut may have left it behind.
            await ListAsync(state.State.Status);
            return;
        }

        while (state.State.Done < draft.People.Count)
        {
            var step = draft.People.Skip(state.State.Done).Take(StepSize).ToList();
            await Task.WhenAll(step.Select(person => reversing ? WithdrawAsync(person) : (Task)AddAsync(person, draft)));
            state.State.Done += step.Count;
            await state.WriteOrLeaveAsync(this);
        }

        await MoveAsync(reversing ? AssignmentStatus.Reversed : AssignmentStatus.Applied, _ => { });
    }

    public Task<AssignmentView?> GetView() => Task.FromResult(View());

    private Task<FactOutcome> AddAsync(PersonId person, AssignmentDraft draft) => PersonOf(person).AddFact(
        new(
            FactIdOf(person),
            draft.ReasonCode,
            draft.Began!.Value,
            draft.Anchor,
            draft.Until,
            Id,
            draft.DocumentNumber,
            draft.Authority,
            state.State.CheckedAt!.Value,
            null),
        // Both officials' scopes were checked at approval; a move since then does not leave the list half done.
        draft.Maker.Region);

    private Task WithdrawAsync(PersonId person) => PersonOf(person).WithdrawFacts(Id);

    // Derived, so that a repeated step adds the same fact and not a second one.
    private Guid FactIdOf(PersonId person)
    {
        Span<byte> bytes = stackalloc byte[2 * PersonId.Size];
        _ = Id.TryWriteBytes(bytes, bigEndian: true, out _);
        person.Write(bytes[PersonId.Size..]);
        Span<byte> hash = stackalloc byte[System.Security.Cryptography.SHA256.HashSizeInBytes];
        _ = System.Security.Cryptography.SHA256.HashData(bytes, hash);
        return new(hash[..PersonId.Size], bigEndian: true);
    }

    private IPersonGrain PersonOf(PersonId person) => GrainFactory.GetGrain<IPersonGrain>(person.ToGrainKey());

    private AssignmentFault Check(Official official, AssignmentDraft draft) =>
        CheckTier(official, books.Current(clock.GetUtcNow()).TryFind(draft.ReasonCode, out var row) ? row : null);

    private static AssignmentFault CheckTier(Official official, RuleRow? row) =>
        row is null || row.Colour == Colour.Green ? AssignmentFault.ReasonUnknown
        : !row.MayBeAssignedBy(official.Region.Level) || (row.NeedsCommandDocument && official.Region.Level > RegionLevel.City) ? AssignmentFault.TierMayNot
        : AssignmentFault.None;

    private AssignmentFault CheckSecond(Official checker, AssignmentDraft draft) =>
        state.State.Status != AssignmentStatus.Pending ? AssignmentFault.WrongState
        : string.Equals(checker.UserName, draft.Maker.UserName, StringComparison.OrdinalIgnoreCase) ? AssignmentFault.MakerIsChecker
        : Check(checker, draft);

    private async Task<(AssignmentFault Fault, int Index)> CheckScopeAsync(Official official, AssignmentDraft draft)
    {
        for (var start = 0; start < draft.People.Count; start += StepSize)
        {
            var regions = await Task.WhenAll(
                draft.People.Skip(start).Take(StepSize).Select(person => PersonOf(person).GetRegion()));
            for (var i = 0; i < regions.Length; i++)
            {
                if (regions[i] is not { } region)
                {
                    return (AssignmentFault.PersonNotRegistered, start + i);
                }

                if (!official.Region.Contains(region))
                {
                    return (AssignmentFault.OutOfScope, start + i);
                }
            }
        }

        return (AssignmentFault.None, -1);
    }

    private async Task AuditAsync(Official official, AuditAction action, object detail) =>
        await audit.WriteAsync(official.UserName, action, Id.ToString(), detail);

    // Work is on the list before it begins and until it is done, because the caretaker finds there what was cut short.
    private async Task MoveAsync(AssignmentStatus status, Action<AssignmentState> change)
    {
        var begins = status is AssignmentStatus.Applying or AssignmentStatus.Reversing;
        if (begins)
        {
            await ListAsync(status);
        }

        change(state.State);
        state.State.Status = status;
        await state.WriteOrLeaveAsync(this);
        if (!begins)
        {
            await ListAsync(status);
        }
    }

    private Task ListAsync(AssignmentStatus status)
    {
        var draft = state.State.Draft!;
        return list.PutAsync(
            new(Id, status.ToWire(), draft.Maker.Region, draft.ReasonCode, draft.DocumentNumber, draft.People.Count,
                draft.Maker.UserName, state.State.CreatedAt.ToUnixTimeSeconds()),
            CancellationToken.None);
    }

    private static AssignmentResult NotFound() => new(AssignmentFault.NotFound, null);

    private AssignmentView? View() => state.State.Draft is { } draft
        ? new(Id, state.State.Status, draft, state.State.CreatedAt, state.State.Checker, state.State.CheckedAt, state.State.Done)
        : null;
}
