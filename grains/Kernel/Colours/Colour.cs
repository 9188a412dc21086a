namespace HealthPass.Kernel.Colours;

/// <summary>
/// The colour of a person (红黄绿). Zero is no colour: an unknown person or a failed call must never look green.
/// </summary>
public enum Colour : byte
{
    /// <summary>No colour is known.</summary>
    None = 0,

    /// <summary>Green (绿码): passes.</summary>
    Green = 1,

    /// <summary>Yellow (黄码): restricted.</summary>
    Yellow = 2,

    /// <summary>Red (红码): forbidden.</summary>
    Red = 3,
}
