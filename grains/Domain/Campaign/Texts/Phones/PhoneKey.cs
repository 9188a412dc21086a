namespace HealthPass.Grains.Campaign.Texts.Phones;

/// <summary>A key that pseudonyms of phones are made with.</summary>
/// <param name="Number">Rises with every key.</param>
/// <param name="From">The first day on which it is used.</param>
/// <param name="Until">The last.</param>
/// <param name="Sealed">The key, sealed; empty once it is destroyed.</param>
/// <param name="SweptTo">Up to whom registered people's phones have a pseudonym by it; null when all have.</param>
/// <param name="DrawnBy">The account that had it drawn.</param>
public sealed record PhoneKey(int Number, DateOnly From, DateOnly Until, byte[] Sealed, byte[]? SweptTo, string DrawnBy)
{
    /// <summary>Whether it is no more.</summary>
    public bool IsDestroyed => Sealed.Length == 0;
}
