namespace HealthPass.Gate.Scans;

/// <summary>An identity document, for people without a phone.</summary>
/// <param name="Type">Its type: <c>resident_id</c>, <c>passport</c> and the others that the integrators' document names.</param>
/// <param name="Number">Its number.</param>
/// <param name="Country">Who issued a passport, three letters; null where nobody says.</param>
public sealed record GateDocument(string Type, string Number, string? Country = null)
{
    /// <summary>Never the number: what is written down by accident names nobody.</summary>
    public override string ToString() => Type;
}
