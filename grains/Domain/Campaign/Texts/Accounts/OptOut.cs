namespace HealthPass.Grains.Campaign.Texts.Accounts;

/// <summary>Whether somebody wrote back that no more texts are wanted.</summary>
public static class OptOut
{
    private static readonly string[] Words = ["T", "TD", "R", "退订", "拒收", "STOP"];

    /// <summary>Reads what was written back.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is one of the words that carriers tell people to answer with; letter case and full-width forms do not matter.</returns>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words.Contains(text.Normalize(System.Text.NormalizationForm.FormKC).Trim(), StringComparer.OrdinalIgnoreCase);
    }
}
