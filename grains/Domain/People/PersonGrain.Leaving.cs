using System.Security.Cryptography;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>How people withdraw (注销), and what is known of whoever has.</summary>
internal sealed partial class PersonGrain
{
    public async Task<DateTimeOffset?> Leave(DateTimeOffset appliedAt)
    {
        if (IsUnknown())
        {
            return null;
        }

        await ReviewAsync();
        if (!_person.State.IsRegistered)
        {
            // Cut short before, or said again.
            await _person.SettleAsync();
            return _person.State.AppliedAt == appliedAt ? _person.State.LeftAt : null;
        }

        if (_person.State.AppliedAt != appliedAt)
        {
            return null;
        }

        var phone = _projections.PhoneOf(Id, _person.State);
        await CommitAsync(Decide(new PersonCommand.Leave(appliedAt, _projections.NameHashOf(Id, _person.State))));
        await TellAsync(phone, "【健康码】您的健康码已注销。如非本人办理，请立即拨打12345。");
        return _person.State.LeftAt;
    }

    public Task<DateTimeOffset?> ForeseeLeaving()
    {
        var state = IsNobody() ? null : Decide(new PersonCommand.Leave(_person.State.AppliedAt, [])).Next;
        return Task.FromResult(state is null ? null : _decisions.KeptUntil(state));
    }

    public Task<RegionCode?> GetScope() => Task.FromResult(
        IsUnknown() || (!_person.State.IsRegistered && _person.State.Region.Level == RegionLevel.Province) ? (RegionCode?)null : _person.State.Region);

    public Task<PhoneNumber?> GetPhone() => Task.FromResult(IsNobody() ? (PhoneNumber?)null : _projections.PhoneOf(Id, _person.State));

    public Task<bool> IsNamed(string name) =>
        Task.FromResult(!IsNobody() && PersonName.TryParse(name, out var read) && _projections.IsNamed(Id, _person.State, read));

    // Of whoever has left under a fact, or with further documents, somebody else's name says that it is somebody else or that a letter was left
    // out: what is kept must come into nobody else's hands, and an official has to look, as while there was a registration.
    private async Task<Acquaintance> MeetLeftAsync(PersonApplication application, bool counts)
    {
        var state = _person.State;
        var met = state is { LeftAt: not null, NameHash.Length: > 0 } && CryptographicOperations.FixedTimeEquals(state.NameHash, _projections.NameHashOf(Id, application.Name)) ? Acquaintance.Left
            : !_person.IsEmpty && (IsUnderFact() || (state.NameHash.Length > 0 && state.Ties is not null)) ? Acquaintance.NameDiffers
            : Acquaintance.Nobody;
        if (met == Acquaintance.Nobody)
        {
            return met;
        }

        var decision = Decide(new PersonCommand.NameTried(met == Acquaintance.Left));
        if (decision.Fault == PersonFault.NameLimited)
        {
            return Acquaintance.NameLimited;
        }

        if (counts)
        {
            await CommitAsync(decision);
        }

        return met;
    }

    private bool IsUnderFact() => _person.State.Withheld || PersonProjections.ColourOf(_person.State) != Colour.None;
}
