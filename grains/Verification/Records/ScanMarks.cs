namespace HealthPass.Verification.Records;

/// <summary>What is out of the ordinary about a scan. None of it ever changes a colour.</summary>
[Flags]
public enum ScanMarks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It was made without the network and handed in later; its time is the gate's, put right by the difference of the clocks.</summary>
    Late = 1,

    /// <summary>The difference of the gate's clock from the server's was not known, or was too great to be believed.</summary>
    ClockUnsure = 2,

    /// <summary>The gate decided by a bundle too old for more than a look, or the person was let on in the lane for when nothing else works.</summary>
    Degraded = 4,

    /// <summary>A check-in from a venue's poster where the venue's screen shows a code that turns: the picture may have been forwarded.</summary>
    Unproven = 8,

    /// <summary>A check-in too far from where the person last was for the time between.</summary>
    Far = 16,

    /// <summary>A check-in among too many of the venue in one minute.</summary>
    Hasty = 32,
}
