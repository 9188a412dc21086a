namespace HealthPass.Carriers.Smpp;

/// <summary>The commands of SMPP 3.4 that are used here. An answer has the first bit set.</summary>
internal enum SmppCommand : uint
{
    /// <summary>The answer to what is not understood.</summary>
    GenericNack = 0x8000_0000,

    /// <summary>A message to a phone.</summary>
    Submit = 0x0000_0004,

    /// <summary>Its answer.</summary>
    SubmitAnswer = 0x8000_0004,

    /// <summary>A message from a phone, or a receipt.</summary>
    Deliver = 0x0000_0005,

    /// <summary>Its answer.</summary>
    DeliverAnswer = 0x8000_0005,

    /// <summary>Leave.</summary>
    Unbind = 0x0000_0006,

    /// <summary>Its answer.</summary>
    UnbindAnswer = 0x8000_0006,

    /// <summary>Login, to send and to hear.</summary>
    Bind = 0x0000_0009,

    /// <summary>Its answer.</summary>
    BindAnswer = 0x8000_0009,

    /// <summary>Whether the other end is there.</summary>
    EnquireLink = 0x0000_0015,

    /// <summary>Its answer.</summary>
    EnquireLinkAnswer = 0x8000_0015,
}
