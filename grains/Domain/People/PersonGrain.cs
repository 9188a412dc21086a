using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Profiles;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.People;

/// <summary>A person: the only writer of the person's status.</summary>
internal sealed class PersonGrain(
    [PersistentState("person")] IPersistentState<PersonState> state,
    ProfileSealer sealer,
    PersonIndex index,
    RuleBooks books,
    RegionTree regions,
    IPersonDirectory directory,
    IPersonAnnouncer announcer,
    TimeProvider clock,
    ILogger<PersonGrain> logger) : Grain, IPersonGrain, IRemindable
{
    private const int MaxEvents = 20;

    // The highest version that directory and boards are known to have.
    private uint _settledVersion;
    private IGrainTimer? _leaving;
    private Outbox? _outbox;

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    private bool IsRegistered => state.State.Version > 0;

    // A person's time never runs back, whatever the clock of the node says where the grain lives now: what was decided at one
    // node is in force at the next.
    private DateTimeOffset Now() => state.State.Events is [var last, ..] ? Instants.Later(clock.GetUtcNow(), last.At) : clock.GetUtcNow();

    private Outbox Outbox => _outbox ??= new(this, PublishAsync, logger);

    public async Task<ApplicationResult> Apply(PersonApplication application)
    {
        if (IsRegistered)
        {
            await SettleAsync();
            await ReviewAsync();
            return sealer.Open(Id, state.State.SealedProfile).Name == application.Name
                ? new(ApplicationOutcome.AlreadyRegistered, View())
                : new(ApplicationOutcome.NameDiffers, null);
        }

        var now = clock.GetUtcNow();
        var phone = PhoneNumber.TryParse(application.Phone, out var parsed)
            ? parsed
            : throw new ArgumentException("The phone number was not parsed before it came here.", nameof(application));
        var registered = state.State;
        registered.SealedProfile = sealer.Seal(
            Id, new(application.Document.Type, application.Document.Number, application.Name, phone.Number));
        registered.PhoneIndex = index.IndexOf(phone);
        registered.NameMask = NameMask.Of(application.Name).Packed;
        registered.Region = application.Region;
        registered.Channel = application.Channel;
        registered.AppliedAt = now;

        // The pending row comes first: a crash behind it leaves a trace that Settle finds, so that nobody is stored uncounted.
        _ = await directory.PutAsync(Entry(DirectoryState.Pending, Decide(now)), CancellationToken.None);
        await CommitAsync(PersonEventKind.Applied, now);
        return new(ApplicationOutcome.Registered, View());
    }

    public async Task<PersonStatus?> GetStatus()
    {
        if (!IsRegistered)
        {
            LeaveSoon();
            return null;
        }

        await ReviewAsync();
        return Status();
    }

    public async Task<PersonView?> GetView()
    {
        if (!IsRegistered)
        {
            LeaveSoon();
            return null;
        }

        await ReviewAsync();
        return View();
    }

    public Task<RegionCode?> GetRegion()
    {
        if (!IsRegistered)
        {
            LeaveSoon();
            return Task.FromResult<RegionCode?>(null);
        }

        return Task.FromResult<RegionCode?>(state.State.Region);
    }

    public async Task<FactOutcome> AddFact(Fact fact, RegionCode scope)
    {
        if (!IsRegistered)
        {
            LeaveSoon();
            return FactOutcome.NotRegistered;
        }

        if (!scope.Contains(state.State.Region))
        {
            return FactOutcome.OutOfScope;
        }

        if (state.State.Facts.Exists(known => known.FactId == fact.FactId))
        {
            await SettleAsync();
            return FactOutcome.Added;
        }

        state.State.Facts.Add(fact);
        await CommitAsync(PersonEventKind.FactAdded, Instants.Later(Now(), fact.AddedAt));
        return FactOutcome.Added;
    }

    public async Task WithdrawFacts(Guid assignmentId)
    {
        if (!IsRegistered)
        {
            LeaveSoon();
            return;
        }

        var now = Now();
        var facts = state.State.Facts;
        var withdrawn = false;
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i].AssignmentId == assignmentId && facts[i].WithdrawnAt is null)
            {
                facts[i] = facts[i] with { WithdrawnAt = now };
                withdrawn = true;
            }
        }

        await (withdrawn ? CommitAsync(PersonEventKind.FactWithdrawn, now) : SettleAsync());
    }

    public async Task Settle()
    {
        if (IsRegistered)
        {
            await ReviewAsync();
            await SettleAsync();
            return;
        }

        await directory.RemovePendingAsync(Id, CancellationToken.None);
        LeaveSoon();
    }

    /// <summary>An announcement was still owed when an activation before this one ended.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Outbox.Reminded();
        _settledVersion = 0;
        await (IsRegistered ? SettleAsync() : Outbox.ClearAsync());
    }

    // Asked for by a document that nobody registered: an activation is not kept for it.
    private void LeaveSoon() => _leaving ??= this.LeaveWhenEmpty(() => !IsRegistered);

    // Time alone can change a colour; the new one is stored and announced like any other change.
    private Task ReviewAsync()
    {
        var now = Now();
        if (ReviewAt() is not { } due || now < due)
        {
            return Task.CompletedTask;
        }

        return CommitAsync(PersonEventKind.ColourChanged, now);
    }

    private ColourDecision Decide(DateTimeOffset now) =>
        ColourRules.Decide(books.Current(now), state.State.Facts, state.State.Tests, state.State.AppliedAt, now);

    private async Task CommitAsync(PersonEventKind kind, DateTimeOffset now)
    {
        var before = state.State.Decision;
        var decision = Decide(now);
        state.State.Version++;
        state.State.Decision = decision;
        var changed = before is null || before.Colour != decision.Colour || before.ReasonCode != decision.ReasonCode;
        if (kind != PersonEventKind.ColourChanged || changed)
        {
            state.State.Events.Insert(0, new(now, kind, decision.Colour, decision.ReasonCode));
            if (state.State.Events.Count > MaxEvents)
            {
                state.State.Events.RemoveAt(MaxEvents);
            }
        }

        await state.WriteOrLeaveAsync(this);

        await SettleAsync();
    }

    private Task SettleAsync() => _settledVersion == state.State.Version ? Task.CompletedTask : Outbox.SendAsync();

    // Directory first, so that a board never knows someone whom the directory would deny after a crash.
    private async Task PublishAsync()
    {
        var version = state.State.Version;
        var change = await directory.PutAsync(Entry(DirectoryState.Active, state.State.Decision!), CancellationToken.None);
        announcer.CountRegistered(change);
        await announcer.AnnounceAsync(Id, Status());
        _settledVersion = version;
    }

    private PersonStatus Status() => new(
        state.State.Version,
        state.State.Decision!.Colour,
        state.State.Decision.Reason,
        StatusFlags.Registered,
        regions.TryFind(state.State.Region, out var region) ? region.Index : regions.Root.Index,
        state.State.NameMask,
        LastNegativeTestAt(),
        Seconds(ReviewAt()));

    private DirectoryEntry Entry(DirectoryState row, ColourDecision decision) => new(
        Id, row, state.State.Version, state.State.PhoneIndex, state.State.Region, state.State.Channel,
        decision.Colour, decision.Reason, (byte)StatusFlags.Registered, state.State.NameMask,
        LastNegativeTestAt(), Seconds(ReviewAt()), state.State.AppliedAt.ToUnixTimeSeconds());

    // A new edition of the rule book re-evaluates people as they are read.
    private DateTimeOffset? ReviewAt()
    {
        if (state.State.Decision is not { } decision)
        {
            return null;
        }

        var edition = books.Editions.FirstOrDefault(book => book.Edition == decision.Edition);
        var change = books.NextChange(edition?.EffectiveFrom ?? DateTimeOffset.MinValue);
        return decision.ReviewAt is { } review && (change is null || review < change) ? review : change;
    }

    private uint LastNegativeTestAt()
    {
        var last = state.State.Tests.Where(test => test.Negative).Select(test => test.SampledAt).DefaultIfEmpty().Max();
        return last == default ? 0 : Seconds(last);
    }

    // Rounded up, so that a board never takes a status for due before the grain does.
    private static uint Seconds(DateTimeOffset? time) =>
        time is { } value ? (uint)Math.Clamp((value.ToUnixTimeMilliseconds() + 999) / 1000, 1, uint.MaxValue) : 0;

    private PersonView View()
    {
        var profile = sealer.Open(Id, state.State.SealedProfile);
        var decision = state.State.Decision!;
        _ = PhoneNumber.TryParse(profile.Phone, out var phone);
        return new(
            Id,
            new NameMask(state.State.NameMask).ToString(),
            profile.Type,
            DocumentMask.Mask(new IdentityDocument(profile.Type, profile.Number)),
            phone.Mask(),
            state.State.Region,
            state.State.Channel,
            state.State.AppliedAt,
            decision,
            state.State.Facts.Find(fact => fact.FactId == decision.FactId),
            [.. state.State.Events]);
    }
}
