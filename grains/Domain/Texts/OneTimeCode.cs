using System.Globalization;
using System.Security.Cryptography;

namespace HealthPass.Grains.Texts;

/// <summary>The codes that are sent to phones.</summary>
internal static class OneTimeCode
{
    /// <summary>How often one may be tried.</summary>
    public const int MaxTries = 5;

    /// <summary>How long one is good.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromMinutes(10);

    /// <summary>Draws one.</summary>
    /// <returns>Six digits.</returns>
    public static string Draw() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
}
