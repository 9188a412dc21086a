using HealthPass.Carriers.Links;
using HealthPass.Carriers.Wire;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Sessions;

/// <summary>What a packet of a gateway says, whatever the protocol.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Sequence">The packet's number.</param>
internal readonly record struct Word(WordKind Kind, uint Sequence)
{
    /// <summary>Of a fault, what is wrong.</summary>
    public WireFault Fault { get; init; }

    /// <summary>Of the answer to the login, the gateway's code; 0 for welcome.</summary>
    public uint Status { get; init; }

    /// <summary>Of the answer to a part, what became of it.</summary>
    public PartAnswer Answer { get; init; }

    /// <summary>Of news, what they are.</summary>
    public CarrierNews? News { get; init; }

    /// <summary>Of news, the gateway's number of the message, where the answer names it.</summary>
    public ulong Id { get; init; }
}
