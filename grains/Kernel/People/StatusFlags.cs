namespace HealthPass.Kernel.People;

/// <summary>Bits of a person's status beside the colour.</summary>
[Flags]
public enum StatusFlags : byte
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>A person stands behind the id. Without it the entry remembers that nobody is registered.</summary>
    Registered = 1,

    /// <summary>A pop-up obligation (弹窗) is open: a test is owed.</summary>
    PopUp = 2,

    /// <summary>Codes issued before now are withdrawn.</summary>
    Revoked = 4,
}
