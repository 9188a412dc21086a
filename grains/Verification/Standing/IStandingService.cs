using Orleans.Services;

namespace HealthPass.Verification.Standing;

/// <summary>Runs in every silo and tells others how it sees them.</summary>
[Alias("standing-service")]
public interface IStandingService : IGrainService
{
    /// <summary>Says whether this silo still counts on another.</summary>
    /// <param name="asker">The silo that asks.</param>
    [Alias("vouch"), ResponseTimeout("00:00:01")]
    Task<Vouching> Vouch(SiloAddress asker);

    /// <summary>
    /// Gets to know a silo that has just joined. When this returns true, every announcement that begins here includes it.
    /// </summary>
    /// <param name="newcomer">The silo that joined.</param>
    /// <param name="version">The version of the membership that has it.</param>
    [Alias("meet"), ResponseTimeout("00:00:05")]
    Task<bool> Meet(SiloAddress newcomer, MembershipVersion version);
}
