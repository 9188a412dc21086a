namespace HealthPass.Kernel.Text;

/// <summary>What is wrong with a text that somebody wrote.</summary>
public enum TextFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is nothing in it to read.</summary>
    Empty,

    /// <summary>It is longer than it may be.</summary>
    TooLong,

    /// <summary>It holds what nobody sees: see <see cref="WrittenText.IsUnseen"/>.</summary>
    Unseen,
}
