namespace HealthPass.Carriers.Cmpp;

/// <summary>The versions of CMPP, as packets name them. 2.1 is written as 2.0 is.</summary>
internal enum CmppVersion : byte
{
    /// <summary>2.0.</summary>
    V20 = 0x20,

    /// <summary>2.1.</summary>
    V21 = 0x21,

    /// <summary>3.0.</summary>
    V30 = 0x30,
}
