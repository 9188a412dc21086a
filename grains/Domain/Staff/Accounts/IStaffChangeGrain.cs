using Orleans.Concurrency;

namespace HealthPass.Grains.Staff.Accounts;

/// <summary>A change of an account's rights, by its id.</summary>
[Alias("staff-change")]
public interface IStaffChangeGrain : IGrainWithGuidKey
{
    /// <summary>Asks for it.</summary>
    /// <param name="draft">What is asked for.</param>
    /// <returns>What came of it.</returns>
    [Alias("propose")]
    Task<StaffChangeResult> Propose(StaffChangeDraft draft);

    /// <summary>Grants it.</summary>
    /// <param name="checker">Who.</param>
    /// <param name="secondPart">What is kept of the second half of a new first password.</param>
    /// <param name="factor">The second factor that the administrator has shown, for the audit line; null where none was asked for.</param>
    /// <returns>What came of it.</returns>
    [Alias("confirm")]
    Task<StaffChangeResult> Confirm(Official checker, string secondPart, Guid? factor = null);

    /// <summary>Refuses it.</summary>
    /// <param name="checker">Who.</param>
    /// <param name="note">Why.</param>
    /// <returns>What came of it.</returns>
    [Alias("refuse")]
    Task<StaffChangeResult> Refuse(Official checker, string note);

    /// <summary>Sees to what time or a crash has left; it may be called any number of times.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>Reads it.</summary>
    /// <returns>Null for none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<StaffChangeView?> GetView();
}
