using HealthPass.Grains.Staff;
using Orleans.Concurrency;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>A measure, keyed by its id. Each action is in the audit trail before it takes effect; what a failure cut short is taken up again.</summary>
[Alias("venue-measure")]
public interface IVenueMeasureGrain : IGrainWithGuidKey
{
    /// <summary>Asks for it.</summary>
    /// <param name="draft">What; that it is the venue's only one is for the caller to see to.</param>
    /// <param name="official">Who asks.</param>
    /// <returns>The measure, or why it is refused.</returns>
    [Alias("request")]
    Task<MeasureResult> Request(MeasureDraft draft, Official official);

    /// <summary>Approves it: every node has it when this returns.</summary>
    /// <param name="official">A second official, of the county or above.</param>
    /// <param name="note">What is said with it; null for nothing.</param>
    /// <returns>The measure, or why it is refused.</returns>
    [Alias("approve")]
    Task<MeasureResult> Approve(Official official, string? note);

    /// <summary>Refuses it.</summary>
    /// <param name="official">A second official, of the county or above.</param>
    /// <param name="note">Why.</param>
    /// <returns>The measure, or why it is refused.</returns>
    [Alias("refuse")]
    Task<MeasureResult> Refuse(Official official, string note);

    /// <summary>The measure with what an official may do with it.</summary>
    /// <param name="official">Who looks.</param>
    /// <returns>Null where there is none, or it is another region's.</returns>
    [Alias("look")]
    Task<MeasureSight?> Look(Official official);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>The measure.</summary>
    /// <returns>Null where there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<MeasureView?> GetView();
}
