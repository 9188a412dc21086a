namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>How a message ended. The names and the worst of several are those of CMPP and SMPP (DELIVRD, EXPIRED, DELETED, UNDELIV, ACCEPTD, UNKNOWN, REJECTD).</summary>
public enum CarrierReceipt
{
    /// <summary>The gateway does not know.</summary>
    Unknown = 0,

    /// <summary>On its way; another receipt may follow.</summary>
    UnderWay = 1,

    /// <summary>It is on the phone.</summary>
    Delivered = 2,

    /// <summary>It is not and will not be.</summary>
    Failed = 3,
}
