using HealthPass.Grains.Cases;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Identity;

/// <summary>A document link, or its undoing.</summary>
internal sealed class LinkCaseGrain(
    [PersistentState("link-case")] IPersistentState<LinkCaseState> state, CaseTools tools, DocumentLinks links, LinkSeals seals, SealAlarms alarms)
    : CaseGrain<LinkCaseState>(state, LinkFlow.Flow, tools), ILinkCaseGrain
{
    // As it is stored: readers come in between, and must not see what may not last.
    private LinkView? _view;

    /// <inheritdoc />
    public override CaseLabel Label => new(State.Draft!.Way == LinkWay.Link ? "关联证件" : "解除证件关联", string.Empty, string.Empty, 1, null, State.AskedAt);

    /// <inheritdoc />
    public override int WorkLength => 1;

    public async Task<LinkResult> Ask(LinkDraft draft, Official official)
    {
        var command = new CaseCommand(LinkFlow.Ask) { Official = official, Desk = draft.Region, Note = draft.Note, Detail = DetailOf(draft) };
        return await ActAsync(
            command,
            draft,
            at => (State.Draft, State.AskedBy, State.AskedAt) = (draft, official.UserName, at));
    }

    public async Task<LinkResult> Approve(Official official, PersonId document)
    {
        if (State.Draft is not { } draft)
        {
            return new(LinkCaseFault.NotFound, null);
        }

        var result = await ActAsync(
            new(LinkFlow.Approve) { Official = official, Detail = DetailOf(draft) },
            draft,
            at =>
            {
                State.DecidedAt = at;
                State.Approval = seals.Make(CaseId, draft, new(State.AskedBy!, official.UserName, LinkFlow.Kind, at, default));
            },
            draft.Way == LinkWay.Link && document != draft.Document.Document);
        if (result.Fault != LinkCaseFault.None)
        {
            return result;
        }

        await GoOnAsync();
        return result with { Link = _view };
    }

    public async Task<LinkResult> Refuse(Official official, string note) => State.Draft is not { } draft
        ? new(LinkCaseFault.NotFound, null)
        : await ActAsync(
            new(LinkFlow.Refuse) { Official = official, Note = note, Detail = new { askedBy = State.AskedBy, note } }, draft, at => State.DecidedAt = at, isOpen: true);

    public async Task<LinkSight?> Look(Official official)
    {
        if (_view is not { } view || !official.Region.Contains(view.Draft.Region))
        {
            return null;
        }

        var homes = await HomesAsync(view.Draft);
        return new(
            view,
            [.. LinkFlow.Flow.AwaitedIn(view.State).Select(move => move.Action)
                .Where(action => Process.Decide(new(action) { Official = official, Subjects = homes }).Fault == CaseFault.None)]);
    }

    public Task Resume() => LookAfterAsync();

    public Task<LinkView?> GetView() => Task.FromResult(_view);

    /// <inheritdoc />
    public override async Task WorkAsync(int from, int count)
    {
        var draft = State.Draft!;
        if (!seals.Holds(CaseId, draft, State.Approval))
        {
            alarms.Raise(BrokenSeal.LinkDecision, CaseId.ToString());
            throw new InvalidOperationException("Nobody decided that this document is linked or taken back.");
        }

        var fault = draft.Way == LinkWay.Link ? await links.LinkAsync(draft.Document, draft.Person) : await links.UnlinkAsync(draft.Document, draft.Person);
        State.Missed = fault != LinkFault.None;
    }

    /// <inheritdoc />
    protected override void Stored()
    {
        var due = Process.Deadline();
        _view = State.Draft is { } draft && State.State != CaseFlow.None
            ? new(
                CaseId, State.State, draft, State.AskedBy ?? string.Empty, State.AskedAt, due?.At, due?.Certain ?? true, State.DecidedAt, State.Missed,
                State.Record is { } record ? [.. record.History.Reverse()] : [])
            : null;
    }

    private static object DetailOf(LinkDraft draft) => new
    {
        person = draft.Person.ToString(),
        way = draft.Way.ToWire(),
        document = draft.Document.Document.ToString(),
        before = draft.Way == LinkWay.Link ? null : draft.Person.ToString(),
        after = draft.Way == LinkWay.Link ? draft.Person.ToString() : null,
        paper = draft.Paper.ToWire(),
        draft.Note,
    };

    // Where the person lives now: whoever has moved is somebody else's to decide about.
    private async Task<IReadOnlyList<RegionCode?>> HomesAsync(LinkDraft draft) =>
        [await GrainFactory.GetGrain<IPersonGrain>(draft.Person.ToGrainKey()).GetRegion()];

    // Whether what is asked could be done as things are now; asked again when it is approved.
    private async Task<LinkCaseFault> ForeseeAsync(LinkDraft draft)
    {
        var (document, person) = (draft.Document.Document, draft.Person);
        if (draft.Way == LinkWay.Link && document == person)
        {
            return LinkCaseFault.IsSo;
        }

        // Also of whoever has withdrawn: what was decided about the document stands there, and would not come along.
        if (draft.Way == LinkWay.Link && await links.IsKnownAsync(document))
        {
            return LinkCaseFault.OfAnother;
        }

        var holder = await links.ReadAsync(document) is { IsChecked: true } link ? link.Person : null;
        return draft.Way == LinkWay.Unlink ? (holder == person ? LinkCaseFault.None : LinkCaseFault.NotLinked)
            : holder == person ? LinkCaseFault.IsSo
            : holder is not null ? LinkCaseFault.OfAnother
            : LinkCaseFault.None;
    }

    private async Task<LinkResult> ActAsync(CaseCommand asked, LinkDraft draft, Action<DateTimeOffset> alongside, bool differs = false, bool isOpen = false)
    {
        var command = asked with { Subjects = await HomesAsync(draft) };

        // Only for those who may decide at all: what would come of it is not for others to try out.
        if (Process.Decide(command).Change is not null && !isOpen && (differs ? LinkCaseFault.DocumentDiffers : await ForeseeAsync(draft)) is not LinkCaseFault.None and var fault)
        {
            return new(fault, _view);
        }

        var decision = await Process.ActAsync(command, alongside);
        return new(
            decision.Fault switch
            {
                CaseFault.None => LinkCaseFault.None,
                CaseFault.OpenerIsSecond => LinkCaseFault.NotSecond,
                CaseFault.RoleMayNot => LinkCaseFault.RoleMayNot,
                CaseFault.TierMayNot => LinkCaseFault.TierMayNot,
                CaseFault.OutOfScope or CaseFault.SubjectUnknown => LinkCaseFault.NotFound,
                _ => LinkCaseFault.WrongState,
            },
            decision.Fault is CaseFault.OutOfScope or CaseFault.SubjectUnknown ? null : _view);
    }
}
