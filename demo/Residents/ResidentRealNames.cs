using System.Globalization;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Time;

namespace HealthPass.Demo.Residents;

/// <summary>
/// Stands in for the authority's real-name interface: knows that the made-up resident number i has, beside the identity card, a passport of China
/// whose number is ZZ and the seven digits of i.
/// </summary>
/// <param name="seed">The demo's seed.</param>
/// <param name="clock">Tells the day, the bound of a date of birth.</param>
internal sealed class ResidentRealNames(int seed, TimeProvider clock) : IRealNames
{
    // No series of passports has these letters.
    private const string Series = "ZZ";
    private const string Country = "CHN";
    private const int Digits = 7;

    private readonly ResidentNumbers _numbers = new(seed);

    /// <summary>The number of a resident's passport.</summary>
    public static string PassportOf(int index) => Series + index.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');

    public Task<IReadOnlyList<IdentityDocument>> FindOthersAsync(IdentityDocument document, PersonName name, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IdentityDocument>>(TryIndex(document, out var index) && IsOf(index, name) && TryCard(index, out var card) ? [card] : []);

    private static bool TryIndex(IdentityDocument document, out int index)
    {
        index = 0;
        return document.Type == DocumentType.Passport && document.Country == Country
            && document.Number.Length == Series.Length + Digits && document.Number.StartsWith(Series, StringComparison.Ordinal)
            && int.TryParse(document.Number.AsSpan(Series.Length), NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }

    private bool IsOf(int index, PersonName name) =>
        PersonName.TryParse(ResidentNames.Of(seed, index, _numbers.IsFemale(index)), out var own) && own.Text == name.Text;

    private bool TryCard(int index, out IdentityDocument card) =>
        DocumentParser.TryParse(DocumentType.ResidentId.ToWire(), _numbers.DocumentOf(index), ShanghaiDay.Of(clock.GetUtcNow()), out card, out _);
}
