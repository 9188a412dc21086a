namespace HealthPass.Grains.People;

/// <summary>The seal of a row of the directory: shorter than others, because a board is filled with millions of rows.</summary>
/// <param name="Key">Id of the key; 0 for no seal.</param>
/// <param name="Tag">The first 64 bits of the MAC.</param>
public readonly record struct RowSeal(ushort Key, ulong Tag)
{
    /// <summary>Whether there is none.</summary>
    public bool IsNone => Key == 0;
}
