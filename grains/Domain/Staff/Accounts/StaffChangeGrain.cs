using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Staff.Accounts;

/// <summary>A change of rights.</summary>
internal sealed class StaffChangeGrain([PersistentState("staff-change")] IPersistentState<StaffChangeState> state, IAccountStore accounts, CaseTools tools)
    : CaseGrain<StaffChangeState>(state, StaffChangeFlow.Flow, tools), IStaffChangeGrain
{
    private StaffChangeView? _view;

    /// <inheritdoc />
    public override CaseLabel Label
    {
        get
        {
            var draft = State.Draft!;
            return new($"{draft.UserName}: {string.Join(", ", draft.Roles)}", string.Empty, string.Empty, 1, null, State.CreatedAt);
        }
    }

    /// <inheritdoc />
    public override int WorkLength => 1;

    private long Now => Process.Now().ToUnixTimeSeconds();

    public async Task<StaffChangeResult> Propose(StaffChangeDraft draft) => await JudgeAsync(draft, draft.By) is var fault and not StaffFault.None
        ? new(fault, null)
        : await ActAsync(
            new(StaffChangeFlow.Propose) { Official = draft.By, Note = draft.Note, Detail = DetailOf(draft) },
            at =>
            {
                State.CreatedAt = at;
                State.Draft = draft;
            });

    public async Task<StaffChangeResult> Confirm(Official checker, string secondPart, Guid? factor)
    {
        if (State.Draft is not { } draft)
        {
            return new(StaffFault.NoRequest, null);
        }

        if (State.State == StaffChangeFlow.Proposed && await JudgeAsync(draft, checker) is var fault and not StaffFault.None)
        {
            return new(fault, null);
        }

        var result = await ActAsync(
            new(StaffChangeFlow.Confirm) { Official = checker, Detail = DetailOf(draft, factor) },
            _ =>
            {
                State.Checker = checker.UserName;
                State.SecondPart = secondPart;
            });
        if (result.Fault != StaffFault.None)
        {
            return result;
        }

        await GoOnAsync();
        return new(State.Fault, _view);
    }

    public async Task<StaffChangeResult> Refuse(Official checker, string note) => State.Draft is not { } draft
        ? new(StaffFault.NoRequest, null)
        : AccountChanges.JudgeOther(checker, await accounts.FindAsync(draft.UserName, CancellationToken.None)) is var fault and not StaffFault.None
            ? new(fault, null)
            : await ActAsync(new(StaffChangeFlow.Refuse) { Official = checker, Note = note, Detail = new { draft.UserName, note } }, _ => State.Checker = checker.UserName);

    public Task Resume() => LookAfterAsync();

    public Task<StaffChangeView?> GetView() => Task.FromResult(_view);

    /// <inheritdoc />
    public override async Task WorkAsync(int from, int count)
    {
        // Read here: the change is decided on the database's thread.
        var (draft, secondPart, checker, now) = (State.Draft!, State.SecondPart, State.Checker!, Now);
        var fault = StaffFault.None;
        _ = await accounts.ChangeAsync(
            draft.UserName,
            (account, all) =>
            {
                // What was true when it was granted need not be any more: two administrators may have granted two things at once.
                fault = AccountChanges.Judge(draft, draft.By, account, all, now);
                return fault == StaffFault.None ? AccountChanges.Granted(draft, account!, secondPart, checker, now) : null;
            },
            needsAll: true,
            keepSession: null,
            now,
            CancellationToken.None);
        State.Fault = fault;
    }

    /// <inheritdoc />
    protected override void Stored() => _view = State.Draft is { } draft && State.State != CaseFlow.None
        ? new(CaseId, State.State, draft with { FirstPart = string.Empty }, draft.FirstPart.Length > 0, State.CreatedAt, State.Checker, State.Fault)
        : null;

    private static object DetailOf(StaffChangeDraft draft, Guid? factor = null) => new
    {
        account = draft.UserName, roles = draft.Roles, regionCode = draft.Region.ToString(), draft.ValidFrom, draft.ValidTo, newPassword = draft.FirstPart.Length > 0,
        askedBy = draft.By.UserName, factor,
    };

    private async Task<StaffFault> JudgeAsync(StaffChangeDraft draft, Official official)
    {
        var all = await accounts.ReadChangedAsync(-1, CancellationToken.None);
        return AccountChanges.Judge(draft, official, all.FirstOrDefault(account => account.UserName == draft.UserName), all, Now);
    }

    private async Task<StaffChangeResult> ActAsync(CaseCommand command, Action<DateTimeOffset> alongside)
    {
        var decision = await Process.ActAsync(command, alongside);
        return new(
            decision.Fault switch
            {
                CaseFault.None => StaffFault.None,
                CaseFault.OpenerIsSecond => StaffFault.SamePerson,
                CaseFault.RoleMayNot => StaffFault.RoleMayNot,
                CaseFault.OutOfScope => StaffFault.OutOfRegion,
                _ => StaffFault.WrongState,
            },
            _view);
    }
}
