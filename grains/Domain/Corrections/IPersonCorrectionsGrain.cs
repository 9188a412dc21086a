using System.Collections.Immutable;
using HealthPass.Grains.People;
using Orleans.Concurrency;

namespace HealthPass.Grains.Corrections;

/// <summary>A person's corrections that officials decide on, keyed by the person's pseudonymous id: it opens one at a time.</summary>
[Alias("person-corrections")]
public interface IPersonCorrectionsGrain : IGrainWithGuidKey
{
    /// <summary>Opens a correction, of what is not so already.</summary>
    /// <param name="voice">Who brings it.</param>
    /// <param name="asked">What is asked for.</param>
    /// <returns>The correction; the one that is open already where that is why it is refused.</returns>
    [Alias("open")]
    Task<CorrectionResult> Open(CorrectionVoice voice, PersonCorrection asked);

    /// <summary>Takes back and forgets those that were opened up to a time: the registration has ended. Repeating it changes nothing.</summary>
    /// <param name="until">The time.</param>
    [Alias("forget")]
    Task Forget(DateTimeOffset until);

    /// <summary>The person's corrections.</summary>
    /// <returns>Newest first; at most 20.</returns>
    [Alias("read"), AlwaysInterleave]
    Task<ImmutableArray<Guid>> Read();
}
