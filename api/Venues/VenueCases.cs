using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues.Measures;
using HealthPass.Grains.Venues.Reviews;

namespace HealthPass.Api.Venues;

/// <summary>Reads what waits for an account among reviews and measures of venues, and nothing of other kinds of cases.</summary>
internal sealed class VenueCases(IEnumerable<ICaseKind> kinds, ICaseList list, TimeProvider clock)
{
    private readonly WaitingCases _waiting = new([.. kinds.Where(kind => kind.Flow.Kind is ReviewFlow.Kind or MeasureFlow.Kind)], list, clock);

    public Task<WaitingPage> ReadAsync(Official official, CaseCursor? after, CancellationToken cancellationToken) => _waiting.ReadAsync(official, after, cancellationToken);
}
