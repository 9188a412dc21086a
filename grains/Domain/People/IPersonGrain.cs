using HealthPass.Grains.Health;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>
/// A person, keyed by the pseudonymous id: the only writer of the person's status. It stores a change before it tells
/// anyone, and reports it as done when every live silo's board has it.
/// </summary>
/// <remarks>Every call may fail with <see cref="StorageUnavailableException"/>, a database error or a time-out; it may be repeated then.</remarks>
[Alias("person")]
public interface IPersonGrain : IGrainWithGuidKey
{
    /// <summary>Registers the person.</summary>
    /// <param name="application">The application; its document must be the one the id is derived from.</param>
    /// <returns>The person and whether this call registered it.</returns>
    [Alias("apply")]
    Task<ApplicationResult> Apply(PersonApplication application);

    /// <summary>The status for a board, decided anew when it is due.</summary>
    /// <returns>The status, null when nobody is registered.</returns>
    [Alias("status")]
    Task<PersonStatus?> GetStatus();

    /// <summary>The person, masked.</summary>
    /// <returns>The person, null when nobody is registered.</returns>
    [Alias("view")]
    Task<PersonView?> GetView();

    /// <summary>The person's home region, for scope checks.</summary>
    /// <returns>The region, null when nobody is registered.</returns>
    [Alias("region")]
    Task<RegionCode?> GetRegion();

    /// <summary>Adds a fact; adding one that is there changes nothing.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="scope">The region of the official behind it; the person's home must lie in it.</param>
    /// <returns>What became of it.</returns>
    [Alias("add-fact")]
    Task<FactOutcome> AddFact(Fact fact, RegionCode scope);

    /// <summary>Withdraws the facts of an assignment; without any it changes nothing.</summary>
    /// <param name="assignmentId">The assignment.</param>
    [Alias("withdraw-facts")]
    Task WithdrawFacts(Guid assignmentId);

    /// <summary>Brings the directory in line after a crash: confirms a pending row, or removes it when the application never took place.</summary>
    [Alias("settle")]
    Task Settle();
}
