using HealthPass.Grains.Cases;
using HealthPass.Grains.Duplicates;
using HealthPass.Grains.Families;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Names;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.Corrections;

/// <summary>A correction.</summary>
internal sealed class CorrectionGrain(
    [PersistentState("correction")] IPersistentState<CorrectionState> state, CaseTools tools, CorrectionSealer sealer, CorrectionSeals seals, FamilyTies families, SealAlarms alarms,
    Likenesses likenesses)
    : CaseGrain<CorrectionState>(state, CorrectionFlow.Flow, tools), ICorrectionGrain
{
    // As it is stored: readers come in between, and must not see what may not last.
    private CorrectionView? _view;

    /// <inheritdoc />
    public override CaseLabel Label => new(CorrectionFields.TitleOf(State.Draft!.Fields), string.Empty, string.Empty, 1, null, State.OpenedAt);

    /// <inheritdoc />
    public override int WorkLength => 1;

    public Task<CorrectionResult> Open(CorrectionDraft draft) => ActAsync(
        new(CorrectionFlow.Open)
        {
            By = CaseHand.Applicant,
            Applicant = draft.Voice.Name,
            Desk = draft.Region,
            Detail = DetailOf(draft),
        },
        at =>
        {
            State.Draft = draft;
            State.OpenedAt = at;
        });

    public Task<CorrectionResult> Accept(Official official) => ActAsync(new(CorrectionFlow.Accept) { Official = official, Detail = Detail() });

    public Task<CorrectionResult> Correct(Official official)
    {
        var command = new CaseCommand(CorrectionFlow.Correct) { Official = official, Detail = Detail() };
        return State.Draft is { TakesTwo: true } && Process.Decide(command).Change is not null
            ? Task.FromResult(new CorrectionResult(CorrectionFault.TakesOtherWay, _view))
            : DecideAsync(command, official.UserName, official.UserName);
    }

    public async Task<CorrectionResult> Request(Official official, string name)
    {
        var command = new CaseCommand(CorrectionFlow.Request) { Official = official, Detail = Detail() };
        return Process.Decide(command).Change is not null && (Compare(name) is not CorrectionFault.None and var fault || (fault = await StandsAsync()) != CorrectionFault.None)
            ? new(fault, _view)
            : await ActAsync(command, _ => State.RequestedBy = official.UserName);
    }

    public Task<CorrectionResult> Approve(Official official, string name)
    {
        var command = new CaseCommand(CorrectionFlow.Approve) { Official = official, Detail = Detail() };
        return Process.Decide(command).Change is not null && Compare(name) is var fault and not CorrectionFault.None
            ? Task.FromResult(new CorrectionResult(fault, _view))
            : DecideAsync(command, State.RequestedBy ?? string.Empty, official.UserName);
    }

    public Task<CorrectionResult> Refuse(Official official, string note) => NamesSomebody.InNote(note)
        ? Task.FromResult(new CorrectionResult(CorrectionFault.TextNamesSomebody, _view))
        : ActAsync(
            new(CorrectionFlow.Refuse) { Official = official, Note = note, Detail = new { askedBy = State.RequestedBy, note } },
            _ => State.RequestedBy = null);

    public Task<CorrectionResult> Decline(Official official, string answer) => NamesSomebody.InNote(answer)
        ? Task.FromResult(new CorrectionResult(CorrectionFault.TextNamesSomebody, _view))
        : ActAsync(
            new(CorrectionFlow.Decline) { Official = official, Note = answer, Detail = new { answer } },
            at => (State.Answer, State.AnsweredAt) = (answer, at));

    public async Task Forget()
    {
        await LookAfterAsync();
        if (State.Draft is not { } draft)
        {
            return;
        }

        if (!CorrectionFlow.IsClosed(State.State))
        {
            _ = await ActAsync(new(CorrectionFlow.Withdraw) { By = CaseHand.Applicant, Applicant = draft.Voice.Name, Detail = DetailOf(draft) });
        }

        if (draft.Asked.IsEmpty)
        {
            return;
        }

        try
        {
            State.Draft = draft with { Asked = [], Before = [] };
            await WriteAsync();
        }
        catch
        {
            // What is in memory is not known to be what is stored.
            Leave();
            throw;
        }
    }

    public Task<CorrectionSight?> Look(Official official)
    {
        if (_view is not { } view || !official.Region.Contains(view.Draft.Region))
        {
            return Task.FromResult<CorrectionSight?>(null);
        }

        var asked = Asked(view.Draft);
        var other = view.Draft.TakesTwo ? CorrectionFlow.Correct : CorrectionFlow.Request;
        return Task.FromResult<CorrectionSight?>(new(
            view,
            [.. CorrectionFlow.Flow.AwaitedIn(view.State).Select(move => move.Action)
                .Where(action => action != other && Process.Decide(new(action) { Official = official }).Fault == CaseFault.None)],
            new(asked.Name is { } name ? NameMask.Of(name.Text).ToString() : null, asked.Phone?.Mask(), asked.Region)));
    }

    public Task Resume() => LookAfterAsync();

    public Task<CorrectionView?> GetView() => Task.FromResult(_view);

    /// <inheritdoc />
    public override async Task WorkAsync(int from, int count)
    {
        var draft = State.Draft!;
        if (!seals.Holds(CaseId, draft, State.Approval) || !IsAsItSays(draft))
        {
            alarms.Raise(BrokenSeal.Correction, CaseId.ToString());
            throw new InvalidOperationException("Nobody decided that this is put right.");
        }

        // What the person puts right in this very moment is not overwritten either.
        var asked = Asked(draft);
        _ = await PersonOf(draft).Correct(asked, own: false, Before(draft));
        if (asked.Phone is not null)
        {
            // Whoever has the phone that was lost, or was never the person's, is signed in no more; and what was agreed to with it is to be asked again.
            await GrainFactory.GetGrain<IResidentGrain>(draft.Person.ToGrainKey()).End(null);
            await families.AskAgainAsync(draft.Person, State.Approval!.At);
        }

        if (asked is not { Name: null, Phone: null })
        {
            await likenesses.LookAsync(draft.Person, CancellationToken.None);
        }
    }

    /// <inheritdoc />
    protected override void Stored()
    {
        var due = Process.Deadline();
        _view = State.Draft is { } draft && State.State != CaseFlow.None
            ? new(
                CaseId, State.State, draft, State.OpenedAt, due?.At, due?.Certain ?? true, State.Answer, State.AnsweredAt, State.RequestedBy,
                State.Record is { } record ? [.. record.History.Reverse()] : [])
            : null;
    }

    // What is asked for is for those who decide, sealed, and stays out of what is kept for ever.
    private static object DetailOf(CorrectionDraft draft) => new
    {
        person = draft.Person.ToString(), fields = draft.Fields.Select(field => field.ToWire()), way = draft.Voice.Way.ToWire(), draft.Voice.CallId,
    };

    private object? Detail() => State.Draft is { } draft ? DetailOf(draft) : null;

    private PersonCorrection Asked(CorrectionDraft draft) => draft.Asked.IsEmpty ? new(null, null, null) : sealer.Open(draft.Person, draft.Asked.AsSpan());

    private PersonCorrection? Before(CorrectionDraft draft) => draft.Before.IsDefaultOrEmpty ? null : sealer.Open(draft.Person, draft.Before.AsSpan());

    private IPersonGrain PersonOf(CorrectionDraft draft) => GrainFactory.GetGrain<IPersonGrain>(draft.Person.ToGrainKey());

    // Whether what it would replace is what was there when it was asked for: of two corrections the later one stands.
    private async Task<CorrectionFault> StandsAsync() =>
        State.Draft is not { } draft || Before(draft) is not { } before ? CorrectionFault.None
        : await PersonOf(draft).Holding(before) is not { } now ? CorrectionFault.PersonUnknown
        : now == before ? CorrectionFault.None
        : CorrectionFault.Outdated;

    private CorrectionFault Compare(string read) =>
        Asked(State.Draft!).Name is not { } asked ? CorrectionFault.TakesOtherWay
        : PersonName.TryParse(read, out var name) && NameFold.Compare(asked, name) == NameLikeness.Same ? CorrectionFault.None
        : CorrectionFault.NameDiffers;

    // How many officials it takes goes by the fields that are said: they must be those of what is sealed.
    private bool IsAsItSays(CorrectionDraft draft) => CorrectionFields.Of(Asked(draft)).SequenceEqual(draft.Fields);

    private async Task<CorrectionResult> DecideAsync(CaseCommand command, string first, string second)
    {
        if (State.Draft is { } draft && !IsAsItSays(draft))
        {
            alarms.Raise(BrokenSeal.Correction, CaseId.ToString());
            return new(CorrectionFault.WrongState, _view);
        }

        if (Process.Decide(command).Change is not null && await StandsAsync() is not CorrectionFault.None and var fault)
        {
            return new(fault, _view);
        }

        var result = await ActAsync(
            command,
            at =>
            {
                State.AnsweredAt = at;
                State.Approval = seals.Make(CaseId, State.Draft!, new(first, second, CorrectionFlow.Kind, at, default));
            });
        if (result.Fault != CorrectionFault.None)
        {
            return result;
        }

        await GoOnAsync();
        return result with { Correction = _view };
    }

    private async Task<CorrectionResult> ActAsync(CaseCommand command, Action<DateTimeOffset>? alongside = null)
    {
        if (State.State == CaseFlow.None && command.Action != CorrectionFlow.Open)
        {
            return new(CorrectionFault.NotFound, null);
        }

        var decision = await Process.ActAsync(command, alongside);
        return new(
            decision.Fault switch
            {
                CaseFault.None => CorrectionFault.None,
                CaseFault.OpenerIsSecond => CorrectionFault.NotSecond,
                CaseFault.RoleMayNot => CorrectionFault.RoleMayNot,
                CaseFault.TierMayNot => CorrectionFault.TierMayNot,
                CaseFault.OutOfScope => CorrectionFault.NotFound,
                _ => CorrectionFault.WrongState,
            },
            decision.Fault == CaseFault.OutOfScope ? null : _view);
    }
}
