namespace HealthPass.Demo.Counters;

/// <summary>What the traffic counts.</summary>
internal enum TrafficCount
{
    /// <summary>Residents who have applied.</summary>
    Applications,

    /// <summary>Codes shown.</summary>
    Shows,

    /// <summary>Scans answered allow.</summary>
    Allow,

    /// <summary>Scans answered check.</summary>
    Check,

    /// <summary>Scans answered deny.</summary>
    Deny,

    /// <summary>People who were made yellow or red.</summary>
    Coloured,

    /// <summary>Calls, or items of a batch, that the API refused for good.</summary>
    Refused,

    /// <summary>Shows and scans given up after several attempts.</summary>
    GivenUp,

    /// <summary>Shows and scans left out because the queues were full.</summary>
    LeftOut,

    /// <summary>Attempts that had to be repeated.</summary>
    Retries,
}
