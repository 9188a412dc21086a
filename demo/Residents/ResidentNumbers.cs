using System.Globalization;
using HealthPass.Demo.Draws;

namespace HealthPass.Demo.Residents;

/// <summary>
/// Gives every resident a document number (GB 11643) and a phone number that no other resident has. Index to number is a
/// permutation (multiplication by a prime, and a shift by the seed), so that no list of used ones is needed.
/// </summary>
internal sealed class ResidentNumbers
{
    // Well formed, but 5199 was never a city: no number made here can be a living person's.
    private const string IssuingCounty = "519900";

    // As far as is generally known no carrier has this range.
    private const string PhonePrefix = "154";

    private const int SequencesADay = 999;
    private const long PhoneSlots = 100_000_000;

    // Primes near 0.618 of the slots: neighbours lie far apart and every slot is met once.
    private const long DocumentStep = 17_138_857;
    private const long PhoneStep = 61_803_419;

    private static readonly DateOnly FirstBirth = new(1940, 1, 1);
    private static readonly DateOnly LastBirth = new(2015, 12, 31);
    private static readonly long DocumentSlots = (LastBirth.DayNumber - FirstBirth.DayNumber + 1L) * SequencesADay;

    private readonly long _documentShift;
    private readonly long _phoneShift;

    /// <summary>Fixes the permutations.</summary>
    public ResidentNumbers(int seed)
    {
        var draw = new Draw(seed, DrawStream.Numbers, 0);
        _documentShift = draw.NextBelow((int)DocumentSlots);
        _phoneShift = draw.NextBelow((int)PhoneSlots);
    }

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<char> CheckCharacters => "10X98765432";

    /// <summary>A resident's document number, of type <c>resident_id</c>.</summary>
    /// <returns>18 characters.</returns>
    public string DocumentOf(int index)
    {
        var (birth, sequence) = SlotOf(index);
        var stem = string.Create(CultureInfo.InvariantCulture, $"{IssuingCounty}{birth:yyyyMMdd}{sequence:D3}");
        var sum = 0;
        for (var i = 0; i < stem.Length; i++)
        {
            sum += (stem[i] - '0') * Weights[i];
        }

        return stem + CheckCharacters[sum % 11];
    }

    /// <summary>Whether the document number is a woman's: its sequence is even.</summary>
    /// <returns>True for a woman.</returns>
    public bool IsFemale(int index) => SlotOf(index).Sequence % 2 == 0;

    /// <summary>A resident's phone number.</summary>
    /// <returns>11 digits.</returns>
    public string PhoneOf(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{PhonePrefix}{((index * PhoneStep) + _phoneShift) % PhoneSlots:D8}");

    private (DateOnly Birth, int Sequence) SlotOf(int index)
    {
        var slot = ((index * DocumentStep) + _documentShift) % DocumentSlots;
        return (FirstBirth.AddDays((int)(slot / SequencesADay)), (int)(slot % SequencesADay) + 1);
    }
}
