using HealthPass.Grains.Cases;
using HealthPass.Grains.Documents;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>An assignment.</summary>
internal sealed class AssignmentGrain(
    [PersistentState("assignment")] IPersistentState<AssignmentState> state, RuleBooks books, PersonHomes homes, CaseTools tools,
    AssignmentSeals seals, FactSeals facts, AssignmentPreviews previews, DocumentRegister register, SealEra era, SealAlarms alarms)
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
            return new($"{row?.TitleZh ?? draft.ReasonCode} {draft.DocumentNumber}", draft.ReasonCode, draft.DocumentNumber, draft.People.Count, TiersOf(row, draft), State.CreatedAt, draft.Document?.DocumentId);
        }
    }

    /// <inheritdoc />
    public override int WorkLength => State.Draft?.People.Count ?? 0;

    public async Task<AssignmentResult> Create(AssignmentDraft draft)
    {
        var grounded = draft;
        var (result, _) = await ActAsync(
            new(AssignmentFlow.Create) { Official = draft.Maker },
            draft,
            books.Current(Process.Now()),
            at =>
            {
                State.CreatedAt = at;
                State.Draft = grounded with { Began = grounded.Began ?? at };
            },
            async command =>
            {
                (var fault, grounded) = await GroundAsync(draft, command);
                grounded = grounded with { Homes = era.IsClosed ? [.. HomesOf(command)] : default };
                return (fault, command with
                {
                    Detail = new
                    {
                        grounded.ReasonCode, grounded.DocumentNumber, document = grounded.Document?.DocumentId, sha256 = grounded.Document?.Sha256, grounded.Evidence,
                        people = grounded.People.Select(person => person.ToString()),
                    },
                });
            });
        return result;
    }

    public async Task<AssignmentResult> Approve(Official checker, string? effect, Guid? factor)
    {
        if (State.Draft is not { } draft)
        {
            return NotFound();
        }

        var (result, _) = await ActAsync(
            new(AssignmentFlow.Approve)
            {
                Official = checker,
                Detail = new
                {
                    maker = draft.Maker.UserName, draft.ReasonCode, draft.DocumentNumber, document = draft.Document?.DocumentId, sha256 = draft.Document?.Sha256,
                    people = draft.People.Count, effect, factor,
                },
            },
            draft,
            books.Current(Process.Now()),
            at =>
            {
                State.Checker = checker.UserName;
                State.CheckedAt = at;
                State.Approval = seals.Make(CaseId, AssignmentFlow.Approve, draft, new(draft.Maker.UserName, checker.UserName, effect ?? string.Empty, at, default));
            },
            async command => (await StandsAsync(draft, command) is not AssignmentFault.None and var fault ? fault : await CompareAsync(AssignmentFlow.Approve, draft, effect), command));
        return await FinishAsync(result);
    }

    public async Task<EffectResult> Preview(Official official)
    {
        if (State.Draft is not { } draft || AwaitedDecision() is not { } action)
        {
            return new(State.Draft is null ? AssignmentFault.NotFound : AssignmentFault.WrongState, null);
        }

        var known = await homes.OfAsync(draft, official.Region);
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i] is { } home && !official.Region.Contains(home))
            {
                return new(AssignmentFault.OutOfScope, null, i);
            }
        }

        return new(AssignmentFault.None, await EffectAsync(action, draft));
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

        if (!era.IsClosed)
        {
            return new(AssignmentFault.UpgradeUnderWay, _view);
        }

        // By the row it was made under: undoing must not end with the edition.
        var (result, _) = await ActAsync(
            new(AssignmentFlow.Reverse) { Official = official, Note = note, Detail = new { draft.ReasonCode, people = draft.People.Count, note } },
            draft,
            edition: null,
            at => State.Reversal = new(official, note, at, null));
        return result;
    }

    public async Task<AssignmentResult> ApproveReversal(Official checker, string effect, Guid? factor)
    {
        if (State.Draft is not { } draft)
        {
            return NotFound();
        }

        var asked = State.Reversal;
        var (result, _) = await ActAsync(
            new(AssignmentFlow.ApproveReversal)
            {
                Official = checker,
                Detail = new { maker = asked?.By.UserName, draft.ReasonCode, people = draft.People.Count, note = asked?.Note, effect, factor },
            },
            draft,
            edition: null,
            at => State.Reversal = asked! with
            {
                Approval = seals.Make(CaseId, AssignmentFlow.Reverse, draft, new(asked.By.UserName, checker.UserName, effect, at, default)),
            },
            async command => (await CompareAsync(AssignmentFlow.ApproveReversal, draft, effect), command));
        return await FinishAsync(result);
    }

    public async Task<AssignmentResult> RefuseReversal(Official checker, string note)
    {
        if (State.Draft is not { } draft)
        {
            return NotFound();
        }

        var (result, _) = await ActAsync(
            new(AssignmentFlow.RefuseReversal) { Official = checker, Note = note, Detail = new { maker = State.Reversal?.By.UserName, note } },
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
        var isReversed = State.Status == AssignmentStatus.Reversing;
        var approval = isReversed ? State.Reversal?.Approval : State.Approval;
        if (approval is null ? era.IsClosed : !seals.Holds(CaseId, isReversed ? AssignmentFlow.Reverse : AssignmentFlow.Approve, draft, approval))
        {
            alarms.Raise(BrokenSeal.Assignment, CaseId.ToString());
            throw new InvalidOperationException("Nobody approved what this assignment says.");
        }

        var step = draft.People.Skip(from).Take(count);
        return Task.WhenAll(isReversed
            ? step.Select(person => WithdrawAsync(person, approval))
            : step.Select(person => AddAsync(person, draft, approval)));
    }

    /// <inheritdoc />
    protected override void Stored()
    {
        var due = Process.Deadline();
        _view = State.Draft is { } draft && State.Status != AssignmentStatus.None
            ? new(
                CaseId, State.Status, draft, State.CreatedAt, State.Checker, State.CheckedAt, State.Done, State.Record?.Scope, due?.At, due?.Certain ?? true,
                State.Record is { } record ? [.. record.History.Reverse()] : default, State.Reversal)
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

    // What second persons decide waits in these two states.
    private string? AwaitedDecision() => State.Status switch
    {
        AssignmentStatus.Pending => AssignmentFlow.Approve,
        AssignmentStatus.ReversalRequested => AssignmentFlow.ApproveReversal,
        _ => null,
    };

    private async Task<AssignmentEffect> EffectAsync(string action, AssignmentDraft draft)
    {
        var seen = await previews.AskAsync(draft.People, action == AssignmentFlow.Approve ? person => FactOf(person, draft, Process.Now()) : null, CaseId);
        return AssignmentPreviews.Of(CaseId, action, draft, State.Reversal, books.Current(Process.Now()).Edition, seen);
    }

    // The second person approves what was previewed, and nothing else.
    private async Task<AssignmentFault> CompareAsync(string action, AssignmentDraft draft, string? effect) =>
        effect is null && !era.IsClosed ? AssignmentFault.None
        : string.IsNullOrEmpty(effect) ? AssignmentFault.EffectMissing
        : (await EffectAsync(action, draft)).Hash == effect ? AssignmentFault.None
        : AssignmentFault.EffectChanged;

    // Finds the document in the register that the assignment will rest on. A node of the build before sends a number that was typed,
    // and takes no assignment that says more: while there is one, the number alone is kept.
    private async Task<(AssignmentFault Fault, AssignmentDraft Grounded)> GroundAsync(AssignmentDraft draft, CaseCommand command)
    {
        var named = await register.FindAsync(draft.Document, draft.DocumentNumber, CancellationToken.None);
        var (fault, document) = DocumentRules.Choose(named, HomesOf(command));
        return document is not null ? (AssignmentFault.None, draft with { DocumentNumber = document.Number, Document = era.IsClosed ? new(document.DocumentId, document.Sha256) : null })
            : fault == DocumentFault.Unknown && draft.Document is null && !era.IsClosed ? (AssignmentFault.None, draft)
            : (FaultOf(fault), draft);
    }

    // Whether the document still is what it was when the assignment was made, is in force, and counts where everybody lives now.
    private async Task<AssignmentFault> StandsAsync(AssignmentDraft draft, CaseCommand command) => draft.Document is null
        ? AssignmentFault.None
        : FaultOf(DocumentRules.Choose(await register.FindAsync(draft.Document, draft.DocumentNumber, CancellationToken.None), HomesOf(command)).Fault);

    private static IEnumerable<RegionCode> HomesOf(CaseCommand command) => command.Subjects!.Select(home => home!.Value);

    private static AssignmentFault FaultOf(DocumentFault fault) => fault switch
    {
        DocumentFault.None => AssignmentFault.None,
        DocumentFault.Withdrawn => AssignmentFault.DocumentWithdrawn,
        DocumentFault.OutOfRegion => AssignmentFault.DocumentOutOfScope,
        DocumentFault.Ambiguous => AssignmentFault.DocumentAmbiguous,
        _ => AssignmentFault.DocumentUnknown,
    };

    private async Task<(AssignmentResult Result, CaseFault Fault)> ActAsync(
        CaseCommand asked, AssignmentDraft draft, RuleBook? edition, Action<DateTimeOffset> alongside, Func<CaseCommand, Task<(AssignmentFault Fault, CaseCommand Command)>>? look = null)
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
        var command = asked with { Official = official.Roles.IsDefault ? official with { Roles = [StaffRoles.EpidemicControl] } : official, Tiers = TiersOf(row, draft) };
        var decision = CaseDecision.Refused(CaseRules.May(AssignmentFlow.Flow, Process.Head, command).Fault);
        if (decision.Fault == CaseFault.None)
        {
            command = command with { Subjects = await homes.OfAsync(draft, official.Region) };
            decision = Process.Decide(command);

            // Only for those who may decide at all: what a decision would do is not for others to try out.
            if (look is not null && decision.Change is not null)
            {
                (var seen, command) = await look(command);
                if (seen != AssignmentFault.None)
                {
                    return (new(seen, _view), CaseFault.WrongState);
                }
            }

            decision = await Process.ActAsync(command, alongside);
        }

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

    private Fact FactOf(PersonId person, AssignmentDraft draft, DateTimeOffset addedAt) => new(
        FactIds.Of(CaseId, person), draft.ReasonCode, draft.Began!.Value, draft.Anchor, draft.Until, CaseId, draft.DocumentNumber, draft.Authority, addedAt, null);

    private async Task AddAsync(PersonId person, AssignmentDraft draft, Approval? approval)
    {
        if (await AddOneAsync(person, draft, approval) == FactOutcome.AddedToOneOfSeveral)
        {
            foreach (var other in await PersonOf(person).GetRegistrations())
            {
                _ = await AddOneAsync(other.Person, draft, approval);
            }
        }
    }

    private Task<FactOutcome> AddOneAsync(PersonId person, AssignmentDraft draft, Approval? approval) => PersonOf(person).AddFact(
        FactOf(person, draft, State.CheckedAt!.Value) is var fact && approval is null ? fact : facts.Approve(person, fact, approval),

        // Both officials' scopes were checked at approval; whoever has moved since then does not get away by that.
        draft.Maker.Region.UpTo(RegionLevel.Province));

    private async Task WithdrawAsync(PersonId person, Approval? approval)
    {
        await WithdrawOneAsync(person, approval);
        foreach (var other in await PersonOf(person).GetRegistrations())
        {
            await WithdrawOneAsync(other.Person, approval);
        }
    }

    private Task WithdrawOneAsync(PersonId person, Approval? approval) =>
        PersonOf(person).WithdrawFacts(CaseId, approval is null ? null : facts.Withdraw(person, CaseId, approval));

    private IPersonGrain PersonOf(PersonId person) => GrainFactory.GetGrain<IPersonGrain>(person.ToGrainKey());

    // What is done by command document takes a city or above.
    // What is undone takes a tier that is not below the one whose it was.
    private IReadOnlyList<RegionLevel> TiersOf(RuleRow? row, AssignmentDraft draft) => row is null || row.Colour == Colour.Green
        ? []
        :
        [
            .. row.AssignableBy.Where(tier =>
                (!row.NeedsCommandDocument || tier <= RegionLevel.City)
                && (State.Status is AssignmentStatus.None or AssignmentStatus.Pending || tier <= draft.Maker.Region.Level)),
        ];

    private static AssignmentResult NotFound() => new(AssignmentFault.NotFound, null);
}
