using HealthPass.Kernel.People;
using HealthPass.Verification.Shows;
using HealthPass.Verification.Standing;

namespace HealthPass.Verification.Remote;

/// <summary>Answers shows by messages to the cluster.</summary>
/// <param name="grains">Reaches the cluster.</param>
public sealed class RemoteIssuer(IGrainFactory grains) : ICodeIssuer
{
    /// <inheritdoc />
    public async ValueTask<ShowOutcome> ShowAsync(PersonId id)
    {
        var way = Ways.Any();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await grains.GetGrain<IVerificationGrain>(Ways.Next(way, attempt)).Show(id);
            }
            catch (NodeIsolatedException) when (attempt < Ways.Attempts)
            {
                // Another silo may be in touch.
            }
        }
    }
}
