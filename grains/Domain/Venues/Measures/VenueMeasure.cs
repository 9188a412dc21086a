namespace HealthPass.Grains.Venues.Measures;

/// <summary>What an authority does to a venue with two persons. The numbers are stored and never change.</summary>
public enum VenueMeasure : byte
{
    /// <summary>Its code is good no more, for now; wire name <c>suspend</c>.</summary>
    Suspend = 0,

    /// <summary>Its code is good again; wire name <c>resume</c>.</summary>
    Resume = 1,

    /// <summary>It is no more, for good; wire name <c>end</c>.</summary>
    End = 2,
}
