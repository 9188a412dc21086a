namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>A text on its way to a carrier.</summary>
/// <param name="Destination">A phone's number (11 digits for a mainland mobile) or a pseudonym of at most 32 characters.</param>
/// <param name="IsPseudonym">Which of the two it is.</param>
/// <param name="Content">What it says, with its signature.</param>
/// <param name="Reference">Ties the parts of a long text together: two long texts to one destination have different ones.</param>
public sealed record CarrierText(string Destination, bool IsPseudonym, string Content, ushort Reference)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>How long it is.</returns>
    public override string ToString() => $"Text of {Content.Length} characters";
}
