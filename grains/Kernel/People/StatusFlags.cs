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

    /// <summary>Further channels than that of the application may show the person's code.</summary>
    MoreChannels = 8,

    /// <summary>What is stored of the person does not hold, and nothing says what the colour was: none is given until two officials have decided.</summary>
    Withheld = 16,

    /// <summary>Whoever was registered has withdrawn: nobody stands behind the id, and what was decided about the document stays in force.</summary>
    Left = 32,
}
