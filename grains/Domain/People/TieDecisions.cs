using HealthPass.Grains.Kept;
using HealthPass.Grains.People.Linking;

namespace HealthPass.Grains.People;

/// <summary>Decides what else is a person's: pure functions of the state. None says anything of facts, and so none decides a colour.</summary>
internal static class TieDecisions
{
    /// <summary>The most further documents that somebody has at a time.</summary>
    public const int MaxDocuments = 8;

    /// <summary>The most other registrations of somebody.</summary>
    public const int MaxRegistrations = 7;

    // With those that were taken back, of which the oldest make room.
    private const int MostListed = 2 * MaxDocuments;

    /// <summary>A document is the person's.</summary>
    public static Decision<PersonState, PersonFault> Link(PersonState state, LinkedDocument document, DateTimeOffset now)
    {
        var ties = state.Ties ?? PersonTies.None;
        return ties.StandingOf(document.Document) == LinkStanding.Listed ? Decision<PersonState, PersonFault>.Nothing
            : ties.Documents.Count(known => known.Stands) >= MaxDocuments ? PersonFault.TooManyTies
            : WithDocument(state, ties, document with { At = now, EndedAt = null }, now);
    }

    /// <summary>A document is the person's no more. One that a build before has linked is listed as taken back.</summary>
    public static Decision<PersonState, PersonFault> Unlink(PersonState state, LinkedDocument document, DateTimeOffset now)
    {
        var ties = state.Ties ?? PersonTies.None;
        return ties.StandingOf(document.Document) == LinkStanding.Ended
            ? Decision<PersonState, PersonFault>.Nothing
            : WithDocument(state, ties, (ties.Documents.Find(known => known.Document == document.Document) ?? document) with { EndedAt = now }, now);
    }

    /// <summary>Another registration is the same person's.</summary>
    public static Decision<PersonState, PersonFault> Join(PersonState state, PersonCommand.Join command, DateTimeOffset now)
    {
        var ties = state.Ties ?? PersonTies.None;
        return ties.Registrations.Exists(known => known.Person == command.Other) ? Decision<PersonState, PersonFault>.Nothing
            : ties.Registrations.Count >= MaxRegistrations ? PersonFault.TooManyTies
            : Decision<PersonState, PersonFault>.To(
                state with { Ties = ties with { Registrations = [.. ties.Registrations, new(command.Other, command.IsEarlier, now)] } }, now);
    }

    /// <summary>
    /// What stays of it when the registration ends: by which documents the person is found, and by which registrations, so that a colour is not left behind. Nothing of it can be read.
    /// </summary>
    public static PersonTies? Bare(PersonTies? ties) =>
        ties is null ? null : ties with { Documents = ties.Documents.ConvertAll(document => document with { Mask = string.Empty }) };

    private static Decision<PersonState, PersonFault> WithDocument(PersonState state, PersonTies ties, LinkedDocument document, DateTimeOffset now)
    {
        List<LinkedDocument> documents = [document, .. ties.Documents.Where(known => known.Document != document.Document)];
        return Decision<PersonState, PersonFault>.To(state with { Ties = ties with { Documents = documents.Trimmed(MostListed, known => known.EndedAt) } }, now);
    }
}
