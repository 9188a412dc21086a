namespace HealthPass.SystemTests.Running;

/// <summary>Somebody made up, with a document number that holds and belongs to nobody else in this run.</summary>
internal sealed record Resident(string Number, string Name, string Phone, string RegionCode)
{
    public const string Village = "510104017001";

    private const int SequencesPerDay = 999;
    private static readonly DateOnly FirstBirth = new(1950, 1, 1);
    private static int _count;

    public object Document => new { type = "resident_id", number = Number };

    public object Application => new { document = Document, name = Name, phone = Phone, regionCode = RegionCode };

    public static Resident New(string regionCode = Village)
    {
        var count = Interlocked.Increment(ref _count);
        var birth = FirstBirth.AddDays(count / SequencesPerDay);
        var stem = string.Create(CultureInfo.InvariantCulture, $"510104{birth:yyyyMMdd}{1 + (count % SequencesPerDay):000}");
        return new(
            stem + CheckCharacterOf(stem), "王小明", (13_000_000_000 + count).ToString(CultureInfo.InvariantCulture), regionCode);
    }

    /// <summary>The check character of GB 11643 for 17 digits, worked out apart from the code under test.</summary>
    public static char CheckCharacterOf(string stem)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            // ISO 7064: the weight of a place is a power of two modulo 11.
            sum += (stem[i] - '0') * (int)(Math.Pow(2, 17 - i) % 11);
        }

        return "10X98765432"[sum % 11];
    }
}
