using System.Globalization;

namespace HealthPass.GateCommand.Conformance;

/// <summary>Somebody whom nobody is: born before anybody who lives.</summary>
internal static class MadeUpPerson
{
    private static readonly DateOnly FirstBirth = new(1880, 1, 1);
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>A number of an identity card that holds (GB 11643).</summary>
    public static string Number(Random random)
    {
        var stem = string.Create(CultureInfo.InvariantCulture, $"510104{FirstBirth.AddDays(random.Next(3_650)):yyyyMMdd}{random.Next(1, 1_000):D3}");
        return stem + "10X98765432"[stem.Select((digit, at) => (digit - '0') * Weights[at]).Sum() % 11];
    }

    public static object Application(string number, Random random) => new
    {
        document = new { type = "resident_id", number }, name = "试一试", phone = string.Create(CultureInfo.InvariantCulture, $"199{random.Next(100_000_000):D8}"), regionCode = "510104017001",
    };
}
