using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Silos;

namespace HealthPass.Verification.Board;

/// <summary>
/// Tells every live silo of a change and waits for each to acknowledge it: a change is reported as done only when no
/// board can still answer with what was before.
/// </summary>
internal sealed class BoardAnnouncer(
    ISiloStatusOracle silos, ISiloServices<IBoardService> services, PersonBoard persons, VenueBoard venues)
{
    /// <summary>Announces a person's status.</summary>
    /// <exception cref="TimeoutException">A live silo has not acknowledged.</exception>
    /// <exception cref="OrleansException">A live silo cannot be reached.</exception>
    public Task AnnounceAsync(PersonId id, PersonStatus status)
    {
        _ = persons.Put(id, status);
        return ToOthersAsync(service => service.PutPerson(id, status));
    }

    /// <summary>Announces a venue's rule.</summary>
    /// <exception cref="TimeoutException">A live silo has not acknowledged.</exception>
    /// <exception cref="OrleansException">A live silo cannot be reached.</exception>
    public Task AnnounceAsync(VenueRule rule)
    {
        venues.Put(rule);
        return ToOthersAsync(service => service.PutVenue(rule));
    }

    private Task ToOthersAsync(Func<IBoardService, Task> announce)
    {
        var here = silos.SiloAddress;
        var acknowledgements = default(List<Task>);
        foreach (var (silo, status) in silos.GetApproximateSiloStatuses())
        {
            // A silo that is leaving may still answer scans. One that is joining does not, before every other has got to
            // know it as active (StandingWatch); one declared dead has stopped before it was (StandingRule).
            if (!silo.Equals(here) && status is SiloStatus.Active or SiloStatus.ShuttingDown or SiloStatus.Stopping)
            {
                (acknowledgements ??= []).Add(AcknowledgedAsync(silo, announce));
            }
        }

        return acknowledgements is null ? Task.CompletedTask : Task.WhenAll(acknowledgements);
    }

    private async Task AcknowledgedAsync(SiloAddress silo, Func<IBoardService, Task> announce)
    {
        try
        {
            await announce(services.Of(silo));
        }
        catch (Exception error) when (error is OrleansException or TimeoutException && silos.IsDeadSilo(silo))
        {
            // Declared dead meanwhile: its board is gone with it.
        }
    }
}
