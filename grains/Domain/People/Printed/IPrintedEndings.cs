namespace HealthPass.Grains.People.Printed;

/// <summary>
/// The printed codes that ended before their time, for gates that check without the network. A row is a number and two times, and tells of nobody.
/// </summary>
public interface IPrintedEndings
{
    /// <summary>Notes that a code ends; doing so again changes nothing.</summary>
    /// <param name="code">Its number.</param>
    /// <param name="endedAt">When.</param>
    /// <param name="until">Until when it would have been good.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task NoteAsync(Guid code, DateTimeOffset endedAt, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>The codes that ended in a stretch of time and have not run out since.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="before">The instant behind the last.</param>
    /// <param name="today">Codes that ran out before this day are left out.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>In order of day and number.</returns>
    Task<IReadOnlyList<PrintedEnding>> ReadAsync(DateTimeOffset from, DateTimeOffset before, DateOnly today, int limit, CancellationToken cancellationToken);

    /// <summary>Codes that ran out long ago.</summary>
    /// <param name="day">The first day to keep.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Numbers.</returns>
    Task<IReadOnlyList<Guid>> ReadRunOutAsync(DateOnly day, int limit, CancellationToken cancellationToken);

    /// <summary>Forgets codes.</summary>
    /// <param name="codes">Their numbers.</param>
    /// <param name="cancellationToken">Gives up; some may be forgotten.</param>
    Task DropAsync(IReadOnlyList<Guid> codes, CancellationToken cancellationToken);
}
