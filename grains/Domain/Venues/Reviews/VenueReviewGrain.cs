using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>A review of a venue.</summary>
internal sealed class VenueReviewGrain(
    [PersistentState("venue_review")] IPersistentState<VenueReviewState> state, CaseTools tools, VenueReviewSeals seals, SealAlarms alarms)
    : CaseGrain<VenueReviewState>(state, ReviewFlow.Flow, tools), IVenueReviewGrain
{
    private const string CheckWord = "check";
    private const string SubmitWord = "submit";

    // As it is stored: readers come in between, and must not see what may not last.
    private VenueReviewView? _view;
    private bool _placed;

    /// <inheritdoc />
    public override CaseLabel Label => new(
        (State.Draft!.Before is null ? "场所申请：" : "场所变更：") + State.Draft.Asked.Name, State.Draft.Asked.Category.ToWire(), string.Empty, 0, Tiers, State.OpenedAt);

    /// <inheritdoc />
    public override int WorkLength => 1;

    // A level's own until its time has passed; then the next one's as well.
    private ImmutableArray<RegionLevel>? Tiers => State.Draft is { } draft && ReviewFlow.LevelOf(State.State, draft.Asked.Region) is { } level && State.Record is { } record
        ? [.. Enum.GetValues<RegionLevel>().Where(tier => tier <= level && tier >= record.Desk.Level)]
        : null;

    public async Task<VenueReviewResult> Open(VenueReviewDraft draft, bool submit)
    {
        if (_view is { } there)
        {
            // Whoever is not sure that it has arrived says it again.
            return await PlacedAsync(new(there.Draft.Venue == draft.Venue && there.Draft.Applicant.Is(draft.Applicant) ? VenueReviewFault.None : VenueReviewFault.NotFound, there));
        }

        return await PlacedAsync(await ActAsync(
            CommandOf(submit ? ReviewFlow.SubmitTo(FirstOf(draft.Asked)) : ReviewFlow.Begin, draft),
            at => (State.Draft, State.OpenedAt) = (draft, at)));
    }

    public Task<VenueReviewResult> Save(VenueApplicant applicant, VenueRegistration asked) => State.Draft is { } draft && draft.Applicant.Is(applicant)
        ? asked.Region == draft.Asked.Region
            ? ActAsync(CommandOf(ReviewFlow.Save, draft with { Asked = asked }), _ => State.Draft = draft with { Asked = asked })
            : Refused(VenueReviewFault.WrongState)
        : Refused(VenueReviewFault.NotFound);

    public async Task<VenueReviewResult> Submit(VenueApplicant applicant) => State.Draft is { } draft && draft.Applicant.Is(applicant)
        ? await PlacedAsync(await ActAsync(
            CommandOf(ReviewFlow.SubmitTo(FirstOf(draft.Asked)), draft),
            _ => (State.Checkers, State.Answer) = ([], null)))
        : new(VenueReviewFault.NotFound, null);

    public async Task<VenueReviewResult> Withdraw(VenueApplicant applicant) => State.Draft is { } draft && draft.Applicant.Is(applicant)
        ? await FinishedAsync(await ActAsync(CommandOf(ReviewFlow.Withdraw, draft)))
        : new(VenueReviewFault.NotFound, null);

    public async Task<VenueReviewResult> Check(Official official, string? note)
    {
        if (State.Draft is not { } draft || !official.Region.Contains(draft.Asked.Region) || State.State == ReviewFlow.Draft)
        {
            return await Refused(VenueReviewFault.NotFound);
        }

        if (ReviewFlow.LevelOf(State.State, draft.Asked.Region) is not { } level)
        {
            return await Refused(VenueReviewFault.WrongState);
        }

        await PlaceAsync();
        if (NextAfter(draft, level, official) is { } next)
        {
            return await ActAsync(
                CommandOf(ReviewFlow.PassTo(next), official, note) with { Desk = draft.Asked.Region.UpTo(next) },
                _ => State.Checkers = [.. State.Checkers, official.UserName]);
        }

        return await FinishedAsync(await ActAsync(
            CommandOf(ReviewFlow.Approve, official, note),
            at => State.Approval = seals.Make(CaseId, draft, new(draft.Applicant.Name, official.UserName, ReviewFlow.Kind, at, default))));
    }

    public Task<VenueReviewResult> SendBack(Official official, string reason) => ActAsync(CommandOf(ReviewFlow.SendBack, official, reason), _ => State.Answer = reason);

    public async Task<VenueReviewResult> Decline(Official official, string reason) => official.Region.Level > RegionLevel.County
        ? new(_view is { } view && official.Region.Contains(view.Draft.Asked.Region) ? VenueReviewFault.TierMayNot : VenueReviewFault.NotFound, _view)
        : await FinishedAsync(await ActAsync(CommandOf(ReviewFlow.Decline, official, reason), _ => State.Answer = reason));

    public async Task<VenueReviewSight?> Look(Official official)
    {
        if (_view is not { } view || !official.Region.Contains(view.Draft.Asked.Region))
        {
            return null;
        }

        var own = view.Draft.Applicant.Is(new(official.UserName, IsChannel: false));

        // What nobody has submitted is nobody else's.
        return view.State == ReviewFlow.Draft && !own ? null : new(view, [.. ActionsOf(view, official), .. own ? OwnActions(view.State) : []]);
    }

    public Task<VenueReviewSight?> LookOwn(VenueApplicant channel) => Task.FromResult(
        _view is { } view && view.Draft.Applicant.Is(channel) ? new VenueReviewSight(view, [.. OwnActions(view.State)]) : null);

    public async Task Resume()
    {
        await PlaceAsync();
        await LookAfterAsync();
    }

    public Task<VenueReviewView?> GetView() => Task.FromResult(_view);

    /// <inheritdoc />
    public override async Task WorkAsync(int from, int count)
    {
        var draft = State.Draft!;
        if (State.State == ReviewFlow.Closing)
        {
            // A venue that never was in use is no more; one that only was to be changed stays as it is.
            if (draft.Before is null)
            {
                _ = await VenueOf(draft).Carry(new(null, VenueStanding.Ended, State.Answer ?? string.Empty, Reviewed: false));
            }

            return;
        }

        if (!seals.Holds(CaseId, draft, State.Approval))
        {
            alarms.Raise(BrokenSeal.VenueReview, CaseId.ToString());
            throw new InvalidOperationException("Nobody has passed this review.");
        }

        _ = await VenueOf(draft).Carry(new(draft.Asked, draft.Before is null ? VenueStanding.InUse : null, string.Empty, Reviewed: true));
    }

    /// <inheritdoc />
    protected override void Stored()
    {
        var due = Process.Deadline();
        _view = State.Draft is { } draft && State.State != CaseFlow.None
            ? new(
                CaseId, State.State, draft, State.OpenedAt, due?.At, due?.Certain ?? true, ReviewFlow.LevelOf(State.State, draft.Asked.Region),
                State.Record?.Desk ?? draft.Asked.Region, State.Answer, State.Record is { } record ? [.. record.History.Reverse()] : [])
            : null;
    }

    private static RegionLevel FirstOf(VenueRegistration asked) => ReviewSteps.Of(asked.Category, asked.Region)[0];

    // Whoever checks for a level below checks for the own as well.
    private static RegionLevel? NextAfter(VenueReviewDraft draft, RegionLevel level, Official official) =>
        ReviewSteps.After(draft.Asked.Category, draft.Asked.Region, official.Region.Level < level ? official.Region.Level : level);

    private static string[] OwnActions(string state) =>
        state is ReviewFlow.Draft or ReviewFlow.Returned ? [ReviewFlow.Save, SubmitWord, ReviewFlow.Withdraw]
        : ReviewFlow.IsClosed(state) ? []
        : [ReviewFlow.Withdraw];

    private static CaseCommand CommandOf(string action, VenueReviewDraft draft) => new(action)
    {
        By = CaseHand.Applicant,
        Applicant = draft.Applicant.Name,
        Desk = draft.Asked.Region.UpTo(FirstOf(draft.Asked)),
        Note = draft.Reason.Length > 0 ? draft.Reason : null,
        Detail = DetailOf(draft),
    };

    // A venue is no person: what it was and is to be may be read for ever.
    private static object DetailOf(VenueReviewDraft draft) => new
    {
        venue = draft.Venue.ToString(),
        reason = draft.Reason,
        before = draft.Before is { } before ? new { before.Name, before.Address, before.CreditCode } : null,
        asked = new { draft.Asked.Name, draft.Asked.Address, draft.Asked.CreditCode, category = draft.Asked.Category.ToWire(), region = draft.Asked.Region.ToString() },
    };

    private CaseCommand CommandOf(string action, Official official, string? note) => new(action)
    {
        Official = official,
        Note = note,
        Tiers = Tiers,
        Detail = new { venue = State.Draft?.Venue.ToString(), from = State.State, note },
    };

    private IEnumerable<string> ActionsOf(VenueReviewView view, Official official)
    {
        if (view.Level is not { } level)
        {
            return [];
        }

        var next = NextAfter(view.Draft, level, official);
        var check = next is { } above ? ReviewFlow.PassTo(above) : ReviewFlow.Approve;
        return ReviewFlow.Flow.AwaitedIn(view.State).Select(move => move.Action)
            .Where(action => action is ReviewFlow.SendBack || action == check || (action == ReviewFlow.Decline && official.Region.Level <= RegionLevel.County))
            .Where(action => Process.Decide(CommandOf(action, official, null)).Fault == CaseFault.None)
            .Select(action => action == check && next is not null ? CheckWord : action);
    }

    private IVenueGrain VenueOf(VenueReviewDraft draft) => GrainFactory.GetGrain<IVenueGrain>(draft.Venue.ToGrainKey());

    private Task<VenueReviewResult> Refused(VenueReviewFault fault) => Task.FromResult(new VenueReviewResult(fault, fault == VenueReviewFault.NotFound ? null : _view));

    // The case is first: what is submitted is known to the venue's grain afterwards, and before anybody acts on it.
    private async Task PlaceAsync()
    {
        if (_placed || State.Draft is not { } draft || State.State is CaseFlow.None or ReviewFlow.Draft or ReviewFlow.Approved or ReviewFlow.Closed)
        {
            return;
        }

        if (draft.Before is null && State.State is not ReviewFlow.Approving and not ReviewFlow.Closing)
        {
            _ = await VenueOf(draft).Carry(new(draft.Asked, VenueStanding.InReview, string.Empty, Reviewed: false));
            _ = await VenueOf(draft).Claim(VenueClaim.Review, CaseId, Guid.Empty);
        }

        _placed = true;
    }

    private async Task<VenueReviewResult> PlacedAsync(VenueReviewResult result)
    {
        if (result.Fault == VenueReviewFault.None)
        {
            _placed = false;
            await PlaceAsync();
        }

        return result;
    }

    private async Task<VenueReviewResult> FinishedAsync(VenueReviewResult result)
    {
        if (result.Fault != VenueReviewFault.None)
        {
            return result;
        }

        await GoOnAsync();
        return result with { Review = _view };
    }

    private async Task<VenueReviewResult> ActAsync(CaseCommand command, Action<DateTimeOffset>? alongside = null)
    {
        // Whose region it is not learns nothing of it, nor does anybody of what is not submitted.
        if (command.Official is { } official && (State.Draft is not { } draft || State.State == ReviewFlow.Draft || !official.Region.Contains(draft.Asked.Region)))
        {
            return new(VenueReviewFault.NotFound, null);
        }

        var decision = await Process.ActAsync(command, alongside);
        return new(
            decision.Fault switch
            {
                CaseFault.None => VenueReviewFault.None,
                CaseFault.OpenerIsSecond => VenueReviewFault.NotSecond,
                CaseFault.RoleMayNot => VenueReviewFault.RoleMayNot,
                CaseFault.TierMayNot => VenueReviewFault.TierMayNot,
                CaseFault.OutOfScope => VenueReviewFault.NotFound,
                _ => VenueReviewFault.WrongState,
            },
            decision.Fault == CaseFault.OutOfScope ? null : _view);
    }
}
