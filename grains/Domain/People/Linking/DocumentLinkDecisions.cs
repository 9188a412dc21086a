using HealthPass.Grains.Kept;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Linking;

/// <summary>Decides what becomes of what is kept of a document: pure functions of the state.</summary>
internal static class DocumentLinkDecisions
{
    /// <summary>Links it after a check. What was said of it by the number alone gives way.</summary>
    public static Decision<DocumentLinkState, LinkFault> Link(DocumentLinkState state, PersonId person, DateTimeOffset now) =>
        !state.IsChecked ? Decision<DocumentLinkState, LinkFault>.To(state with { Person = person, IsChecked = true }, now)
        : state.Person == person ? Decision<DocumentLinkState, LinkFault>.Nothing
        : LinkFault.OfAnother;

    /// <summary>The number alone stands for a person, as long as no second one has it.</summary>
    public static Decision<DocumentLinkState, LinkFault> Offer(DocumentLinkState state, PersonId person, DateTimeOffset now) =>
        state.IsChecked || state.IsTaken || state.Person == person ? Decision<DocumentLinkState, LinkFault>.Nothing
        : Decision<DocumentLinkState, LinkFault>.To(state.Person is null ? state with { Person = person } : state with { Person = null, IsTaken = true }, now);

    /// <summary>The number alone stands for nobody but whoever is registered under it, or was linked to it after a check.</summary>
    public static Decision<DocumentLinkState, LinkFault> Take(DocumentLinkState state, DateTimeOffset now) =>
        state.IsTaken ? Decision<DocumentLinkState, LinkFault>.Nothing
        : Decision<DocumentLinkState, LinkFault>.To(state with { Person = state.IsChecked ? state.Person : null, IsTaken = true }, now);

    /// <summary>Links it after a check to a person whose state lists it; what a build before has linked is listed from then on.</summary>
    public static Decision<DocumentLinkState, LinkFault> Tie(DocumentLinkState state, PersonId person, DateTimeOffset now) =>
        state.IsChecked && state.Person != person ? LinkFault.OfAnother
        : state is { IsChecked: true, IsListed: true } ? Decision<DocumentLinkState, LinkFault>.Nothing
        : Decision<DocumentLinkState, LinkFault>.To(state with { Person = person, IsChecked = true, IsListed = true }, now);

    /// <summary>Has it be nobody's. A number that is taken stays so: whoever has it says the country.</summary>
    public static Decision<DocumentLinkState, LinkFault> Untie(DocumentLinkState state, PersonId person, DateTimeOffset now) =>
        state.Person != person ? Decision<DocumentLinkState, LinkFault>.Nothing
        : Decision<DocumentLinkState, LinkFault>.To(state with { Person = null, IsChecked = false, IsListed = false }, now);

    /// <summary>The number alone stands for whoever is about to be registered, unless it stands for somebody, or for nobody any more.</summary>
    public static Decision<DocumentLinkState, LinkFault> Claim(DocumentLinkState state, PersonId person, DateTimeOffset now) =>
        state.Person is not null || state.IsTaken ? Decision<DocumentLinkState, LinkFault>.Nothing
        : Decision<DocumentLinkState, LinkFault>.To(state with { Person = person }, now);

    /// <summary>What a seal is laid over: of a link that is in no list what it was before there were lists.</summary>
    public static SealInput InputOf(PersonId document, DocumentLinkState state)
    {
        var input = new SealInput()
            .Add(document.ToBytes()).Add((long)state.Version).Add(state.ChangedAt).Add(state.Person is { } person ? person.ToBytes() : [])
            .Add(state.IsChecked ? 1 : 0).Add(state.IsTaken ? 1 : 0);
        return state.IsListed ? input.Add(1) : input;
    }
}
