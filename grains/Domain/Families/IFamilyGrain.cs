using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Families;

/// <summary>
/// A person's side of the family (家庭成员), keyed as the person is: whom the person holds and who holds the person. It asks no other
/// grain, so that two who hold each other never wait for one another; <see cref="FamilyTies"/> brings the sides together.
/// </summary>
/// <remarks>Every call may fail with <see cref="StorageUnavailableException"/>, a database error or a time-out; it may be repeated then.</remarks>
[Alias("family")]
public interface IFamilyGrain : IGrainWithGuidKey
{
    /// <summary>Both lists.</summary>
    /// <returns>The lists.</returns>
    [Alias("lists")]
    Task<FamilyLists> Lists();

    /// <summary>Whether the person may hold somebody. Nothing is changed.</summary>
    /// <param name="member">Who.</param>
    /// <returns>What is in the way.</returns>
    [Alias("foresee")]
    Task<FamilyFault> Foresee(FamilyMember member);

    /// <summary>Holds somebody. Holding somebody again gives the holding its new number.</summary>
    /// <param name="member">Who.</param>
    /// <returns>What was in the way.</returns>
    [Alias("hold")]
    Task<FamilyFault> Hold(FamilyMember member);

    /// <summary>Agrees to be held.</summary>
    /// <param name="holder">By whom.</param>
    /// <returns>What was in the way.</returns>
    [Alias("agree")]
    Task<FamilyFault> Agree(FamilyHolder holder);

    /// <summary>Has everybody who holds the person since before a time ask again: the consent came from a phone that is the person's no more.</summary>
    /// <param name="until">The time.</param>
    [Alias("ask-again")]
    Task AskAgain(DateTimeOffset until);

    /// <summary>Ends a holding on this side; one that is not there changes nothing.</summary>
    /// <param name="tie">Its number.</param>
    [Alias("end")]
    Task End(Guid tie);
}
