namespace HealthPass.Grains.Staff.Factors;

/// <summary>Wire names of the kinds.</summary>
public static class FactorWords
{
    /// <summary>The wire name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A lower snake word.</returns>
    public static string Of(FactorKind kind) => kind switch
    {
        FactorKind.Totp => "totp",
        FactorKind.Passkey => "passkey",
        _ => "none",
    };
}
