using HealthPass.Kernel.People;
using HealthPass.Verification.Shows;
using HealthPass.Verification.Standing;

namespace HealthPass.Verification.Remote;

/// <summary>Answers shows by messages to the cluster.</summary>
/// <param name="grains">Reaches the cluster.</param>
public sealed class RemoteIssuer(IGrainFactory grains) : ICodeIssuer
{
    /// <inheritdoc />
    public async ValueTask<ShowOutcome> ShowAsync(PersonId id, uint channel = 0)
    {
        var key = RoutingKeys.Any();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (await grains.GetGrain<IVerificationGrain>(RoutingKeys.Next(key, attempt)).ShowFor(id, channel)).ToOutcome();
            }
            catch (NodeIsolatedException) when (attempt < RoutingKeys.Attempts)
            {
                // Another silo may be in touch.
            }
        }
    }
}
