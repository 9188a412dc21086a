using System.Collections.Immutable;
using Orleans.Concurrency;

namespace HealthPass.Grains.Appeals;

/// <summary>A person's appeals, keyed by the person's pseudonymous id: it opens one at a time against a fact.</summary>
[Alias("person-appeals")]
public interface IPersonAppealsGrain : IGrainWithGuidKey
{
    /// <summary>Opens an appeal against the fact behind the person's colour.</summary>
    /// <param name="voice">Who brings it.</param>
    /// <param name="text">What is objected.</param>
    /// <returns>The appeal; the one that is open already where that is why it is refused.</returns>
    [Alias("open")]
    Task<AppealResult> Open(AppealVoice voice, string text);

    /// <summary>Takes back and forgets those that were opened up to a time: the registration has ended. Repeating it changes nothing.</summary>
    /// <param name="until">The time.</param>
    [Alias("forget")]
    Task Forget(DateTimeOffset until);

    /// <summary>The person's appeals.</summary>
    /// <returns>Newest first; at most 20.</returns>
    [Alias("read"), AlwaysInterleave]
    Task<ImmutableArray<PersonAppeal>> Read();
}
