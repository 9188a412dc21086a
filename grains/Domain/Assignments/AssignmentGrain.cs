using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>An assignment.</summary>
internal sealed class AssignmentGrain(
    [PersistentState("assignment")] IPersistentState<AssignmentState> state, RuleBooks books, PersonHomes homes, CaseTools tools)
    : CaseGrain<AssignmentState>(state, AssignmentFlow.Flow, tools), IAssignmentGrain
{
    // As it is stored: readers come in between, and must not see what may not last.
    private AssignmentView? _view;

    /// <inheritdoc />
    public override CaseLabel Label
    {
        get
        {
            var draft = State.Draft!;
            var row = books.FindRow(draft.ReasonCode);
            return new($"{row?.TitleZh ?? draft.ReasonCode} {draft.DocumentNumber}", draft.ReasonCode, draft.DocumentNumber, draft.People.Count, TiersOf(row), State.CreatedAt);
        }
    }

    /// <inheritdoc />
    public override int WorkLength => State.Draft?.People.Count ?? 0;

    public async Task<AssignmentResult> Create(AssignmentDraft draft)
    {
        var (result, _) = await ActAsync(
            new(AssignmentFlow.Create)
            {
                Official = draft.Maker,
                Detail = new { draft.ReasonCode, draft.DocumentNumber, draft.Evidence, people = draft.People.Select(person => person.ToString()) },
            },
            draft,
            books.Current(Process.Now()),
            at =>
            {
                State.CreatedAt = at;
                State.Draft = draft with { Began = draft.Began ?? at };
            });
        return result;
    }

    public async Task<AssignmentResult> Approve(Official checker)
    {
        var (result, _) = await CheckAsync(
            AssignmentFlow.Approve, checker, null, draft => new { maker = draft.Maker.UserName, draft.ReasonCode, people = draft.People.Count });
        return await FinishAsync(result);
    }

    public async Task<AssignmentResult> Reject(Official checker, string note)
    {
        var (result, fault) = await CheckAsync(AssignmentFlow.Reject, checker, note, draft => new { maker = draft.Maker.UserName, note });

        // Whoever is not in charge of these people does not get to read who they are.
        return fault is CaseFault.OutOfScope or CaseFault.SubjectUnknown ? result with { Assignment = null } : result;
    }

    public async Task<AssignmentResult> Reverse(Official official, string note)
    {
        if (State.Draft is not { } draft)
        {
            return NotFound();
        }

        // By the row it was made under: undoing must not end with the edition.
        var (result, _) = await ActAsync(
            new(AssignmentFlow.Reverse) { Official = official, Note = note, Detail = new { draft.ReasonCode, people = draft.People.Count, note } },
            draft,
            edition: null,
            _ => { });
        return await FinishAsync(result);
    }

    public Task Resume() => LookAfterAsync();

    public Task<AssignmentView?> GetView() => Task.FromResult(_view);

    /// <inheritdoc />
    public override Task WorkAsync(int from, int count)
    {
        var draft = State.Draft!;
        var step = draft.People.Skip(from).Take(count);
        return Task.WhenAll(State.Status == AssignmentStatus.Reversing
            ? step.Select(person => PersonOf(person).WithdrawFacts(CaseId))
            : step.Select(person => AddAsync(person, draft)));
    }

    /// <inheritdoc />
    protected override void Stored()
    {
        var due = Process.Deadline();
        _view = State.Draft is { } draft && State.Status != AssignmentStatus.None
            ? new(
                CaseId, State.Status, draft, State.CreatedAt, State.Checker, State.CheckedAt, State.Done, State.Record?.Scope, due?.At, due?.Certain ?? true,
                State.Record is { } record ? [.. record.History.Reverse()] : default)
            : null;
    }

    private Task<(AssignmentResult Result, CaseFault Fault)> CheckAsync(
        string action, Official checker, string? note, Func<AssignmentDraft, object> detail) => State.Draft is not { } draft
        ? Task.FromResult((NotFound(), CaseFault.WrongState))
        : ActAsync(
            new(action) { Official = checker, Note = note, Detail = detail(draft) },
            draft,
            books.Current(Process.Now()),
            at =>
            {
                State.Checker = checker.UserName;
                State.CheckedAt = at;
            });

    private async Task<(AssignmentResult Result, CaseFault Fault)> ActAsync(CaseCommand asked, AssignmentDraft draft, RuleBook? edition, Action<DateTimeOffset> alongside)
    {
        RuleRow? row = null;
        if (edition is null)
        {
            row = books.FindRow(draft.ReasonCode);
        }
        else if (edition.TryFind(draft.ReasonCode, out var current))
        {
            row = current;
        }

        // A node of the build before sends no roles: it has asked for the one it takes at its own door.
        var official = asked.Official!;
        var command = asked with { Official = official.Roles.IsDefault ? official with { Roles = [StaffRoles.EpidemicControl] } : official, Tiers = TiersOf(row) };
        var decision = CaseRules.May(AssignmentFlow.Flow, Process.Head, command).Fault is var fault and not CaseFault.None
            ? CaseDecision.Refused(fault)
            : await Process.ActAsync(command with { Subjects = await homes.OfAsync(draft.People) }, alongside);
        return (
            new(
                decision.Fault switch
                {
                    CaseFault.None => AssignmentFault.None,
                    CaseFault.OpenerIsSecond => AssignmentFault.MakerIsChecker,
                    CaseFault.RoleMayNot => AssignmentFault.RoleMayNot,
                    CaseFault.TierMayNot => row is null || row.Colour == Colour.Green ? AssignmentFault.ReasonUnknown : AssignmentFault.TierMayNot,
                    CaseFault.SubjectUnknown => AssignmentFault.PersonNotRegistered,
                    CaseFault.OutOfScope => AssignmentFault.OutOfScope,
                    _ => AssignmentFault.WrongState,
                },
                _view,
                decision.Index),
            decision.Fault);
    }

    private async Task<AssignmentResult> FinishAsync(AssignmentResult result)
    {
        if (result.Fault != AssignmentFault.None)
        {
            return result;
        }

        await GoOnAsync();
        return result with { Assignment = _view };
    }

    private Task<FactOutcome> AddAsync(PersonId person, AssignmentDraft draft) => PersonOf(person).AddFact(
        new(
            FactIdOf(person),
            draft.ReasonCode,
            draft.Began!.Value,
            draft.Anchor,
            draft.Until,
            CaseId,
            draft.DocumentNumber,
            draft.Authority,
            State.CheckedAt!.Value,
            null),
        // Both officials' scopes were checked at approval; a move since then does not leave the list half done.
        draft.Maker.Region);

    // Derived, so that a repeated step adds the same fact and not a second one.
    private Guid FactIdOf(PersonId person)
    {
        Span<byte> bytes = stackalloc byte[2 * PersonId.Size];
        _ = CaseId.TryWriteBytes(bytes, bigEndian: true, out _);
        person.Write(bytes[PersonId.Size..]);
        Span<byte> hash = stackalloc byte[System.Security.Cryptography.SHA256.HashSizeInBytes];
        _ = System.Security.Cryptography.SHA256.HashData(bytes, hash);
        return new(hash[..PersonId.Size], bigEndian: true);
    }

    private IPersonGrain PersonOf(PersonId person) => GrainFactory.GetGrain<IPersonGrain>(person.ToGrainKey());

    // What is done by command document takes a city or above.
    private static IReadOnlyList<RegionLevel> TiersOf(RuleRow? row) => row is null || row.Colour == Colour.Green
        ? []
        : [.. row.AssignableBy.Where(tier => !row.NeedsCommandDocument || tier <= RegionLevel.City)];

    private static AssignmentResult NotFound() => new(AssignmentFault.NotFound, null);
}
