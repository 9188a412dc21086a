namespace HealthPass.Grains.Cases;

/// <summary>A kind of case.</summary>
public interface ICaseKind
{
    /// <summary>Its work-flow.</summary>
    CaseFlow Flow { get; }

    /// <summary>Has a case looked after; it may be asked any number of times.</summary>
    /// <param name="grains">Finds its grain.</param>
    /// <param name="caseId">The case.</param>
    Task LookAfterAsync(IGrainFactory grains, Guid caseId);
}
