namespace HealthPass.Carriers.Cmpp;

/// <summary>The commands of CMPP that are used here. An answer has the first bit set.</summary>
internal enum CmppCommand : uint
{
    /// <summary>Login.</summary>
    Connect = 0x0000_0001,

    /// <summary>Its answer.</summary>
    ConnectAnswer = 0x8000_0001,

    /// <summary>Leave.</summary>
    Terminate = 0x0000_0002,

    /// <summary>Its answer.</summary>
    TerminateAnswer = 0x8000_0002,

    /// <summary>A message to a phone.</summary>
    Submit = 0x0000_0004,

    /// <summary>Its answer.</summary>
    SubmitAnswer = 0x8000_0004,

    /// <summary>A message from a phone, or a receipt.</summary>
    Deliver = 0x0000_0005,

    /// <summary>Its answer.</summary>
    DeliverAnswer = 0x8000_0005,

    /// <summary>Whether the other end is there.</summary>
    ActiveTest = 0x0000_0008,

    /// <summary>Its answer.</summary>
    ActiveTestAnswer = 0x8000_0008,
}
