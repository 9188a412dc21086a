using HealthPass.Kernel.People;
using HealthPass.Verification.Board;

namespace HealthPass.Verification.Scans;

/// <summary>
/// The way of a scan to somebody who is not on the board: who is scanned by a document that is not the one of the registration is found by its
/// link. Whoever is registered under the document itself never comes by a link.
/// </summary>
/// <param name="statuses">The boards, and who is not on them.</param>
/// <param name="links">Whose documents are.</param>
public sealed class DocumentWay(StatusSource statuses, IDocumentLinkReader links)
{
    /// <summary>Finds who is scanned, and the status.</summary>
    /// <param name="request">The scan.</param>
    /// <param name="id">Whom its code or document names.</param>
    /// <param name="now">Unix seconds.</param>
    internal async ValueTask<(PersonId Id, PersonStatus Status)> FetchAsync(ScanRequest request, PersonId id, uint now)
    {
        if (request.Code is not null)
        {
            return (id, await StatusAsync(id, now));
        }

        if (links.TryKnown(id, out var known))
        {
            return (known, await StatusAsync(known, now));
        }

        var status = await StatusAsync(id, now);
        return !status.IsRegistered && await links.FindAsync(id, request.NumberAlone) is { } person
            ? (person, await StatusAsync(person, now))
            : (id, status);
    }

    private ValueTask<PersonStatus> StatusAsync(PersonId id, uint now) =>
        statuses.TryRead(id, 0, now, out var status, out _) ? ValueTask.FromResult(status) : statuses.FetchAsync(id);
}
