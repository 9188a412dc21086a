using HealthPass.Grains.Health;
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
    public sealed record Register(byte[] SealedProfile, byte[] PhoneIndex, NameMask Mask, RegionCode Region, string Channel) : PersonCommand;

    /// <summary>A fact is to count, if the person's home lies in the scope of the official behind it.</summary>
    public sealed record AddFact(Fact Fact, RegionCode Scope) : PersonCommand;

    /// <summary>The facts of an assignment are to count no more.</summary>
    public sealed record WithdrawFacts(Guid AssignmentId) : PersonCommand;

    /// <summary>Time has gone by, which alone can change a colour.</summary>
    public sealed record Review : PersonCommand;
}
