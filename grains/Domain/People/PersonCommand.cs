using HealthPass.Grains.Health;
using HealthPass.Grains.Helps;
using HealthPass.Grains.People.Linking;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>What may be asked of a person's state.</summary>
internal abstract record PersonCommand
{
    private PersonCommand()
    {
    }

    /// <summary>An application was made.</summary>
    public sealed record Register(byte[] SealedProfile, byte[] PhoneIndex, NameMask Mask, RegionCode Region, string Channel, Help? Help = null) : PersonCommand;

    /// <summary>A fact is to count, if the person's home lies in the scope of the official behind it.</summary>
    public sealed record AddFact(Fact Fact, RegionCode Scope) : PersonCommand;

    /// <summary>The facts of an assignment are to count no more.</summary>
    public sealed record WithdrawFacts(Guid AssignmentId, Approval? Approval = null) : PersonCommand;

    /// <summary>What is stored does not hold: what is left is what seals vouch for.</summary>
    public sealed record Restore(
        IReadOnlyList<Fact> Facts,
        IReadOnlyList<Fact> SetAside,
        ColourDecision? LastSealed,
        bool Withheld,
        DateTimeOffset? LeftAt = null,
        PersonTies? Ties = null,
        Help? Help = null) : PersonCommand;

    /// <summary>A name was compared with the registered one.</summary>
    public sealed record NameTried(bool IsRight) : PersonCommand;

    /// <summary>A code for a further channel is to be sent.</summary>
    public sealed record SendCode(string Channel, byte[] Hash) : PersonCommand;

    /// <summary>A code was given back.</summary>
    public sealed record TryCode(string Channel, byte[] Hash) : PersonCommand;

    /// <summary>Whoever asks through a channel has shown the phone of the application.</summary>
    public sealed record Bind(string Channel) : PersonCommand;

    /// <summary>A printed code is asked for, whose number the caller has drawn.</summary>
    public sealed record IssuePrinted(Guid Code) : PersonCommand;

    /// <summary>The printed code is to be good no more.</summary>
    public sealed record EndPrinted : PersonCommand;

    /// <summary>Name, phone or home are to be put right. All are given as they are to be; what was before is kept, sealed.</summary>
    public sealed record Correct(byte[] SealedProfile, byte[] PhoneIndex, NameMask Mask, RegionCode Region, byte[] Before, byte[] After, bool Own) : PersonCommand;

    /// <summary>A further document is the person's.</summary>
    public sealed record LinkDocument(LinkedDocument Document) : PersonCommand;

    /// <summary>A further document is the person's no more.</summary>
    public sealed record UnlinkDocument(LinkedDocument Document) : PersonCommand;

    /// <summary>Another registration is the same person's.</summary>
    public sealed record Join(PersonId Other, bool IsEarlier) : PersonCommand;

    /// <summary>The registration is to end: the one that began at a time, and none that was made since.</summary>
    public sealed record Leave(DateTimeOffset AppliedAt, byte[] NameHash) : PersonCommand;

    /// <summary>Time has gone by, which alone can change a colour.</summary>
    public sealed record Review : PersonCommand;
}
