namespace HealthPass.Grains.Hotline;

/// <summary>A document as a caller reads it out.</summary>
/// <param name="Type">Wire name of its type.</param>
/// <param name="Number">Its number.</param>
/// <param name="Country">Who issued a passport, null where the caller does not say.</param>
public sealed record LookupDocument(string? Type, string? Number, string? Country = null)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => $"Document of type {Type}";
}
