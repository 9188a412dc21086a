using HealthPass.Kernel.Text;

namespace HealthPass.Grains.People;

/// <summary>
/// A mainland mobile number: eleven digits beginning with 13 to 19. Which ranges are in service changes too often to
/// judge more than that. Made only by <see cref="TryParse"/>, save <see cref="None"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("phone-number")]
public readonly record struct PhoneNumber
{
    private const int Length = 11;
    private const int Shown = 3;

    /// <summary>That somebody has none. It is read from no text: only a volunteer who has the person there registers so.</summary>
    public static PhoneNumber None { get; } = new(string.Empty);

    private PhoneNumber(string number) => Number = number;

    /// <summary>The eleven digits without a country code. Personal data: never log it.</summary>
    [Id(0)]
    public string Number { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsNone => string.IsNullOrEmpty(Number);

    /// <summary>A number that was parsed before it was stored or sent.</summary>
    internal static PhoneNumber Restore(string number) => new(number);

    /// <summary>Reads a number as typed: with or without +86, 0086 or 86, spaces, hyphens, brackets and full-width digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phone">The number when the text is one.</param>
    /// <returns>Whether the text is a mainland mobile number.</returns>
    public static bool TryParse(string? text, out PhoneNumber phone)
    {
        phone = default;
        if (!NumberText.TryFold(text, out var folded))
        {
            return false;
        }

        var digits = WithoutCountryCode(folded);
        if (digits.Length != Length || !NumberText.IsDigits(digits) || digits[0] != '1' || digits[1] < '3')
        {
            return false;
        }

        phone = new(digits.ToString());
        return true;
    }

    /// <summary>The number as staff see it: first three and last three digits.</summary>
    /// <returns>Eleven characters, for instance <c>138*****000</c>; empty for none.</returns>
    public string Mask() => IsNone
        ? string.Empty
        : string.Concat(Number.AsSpan(0, Shown), new string('*', Length - (2 * Shown)), Number.AsSpan(Length - Shown));

    /// <summary>The masked number, so that a phone that slips into a log names nobody.</summary>
    /// <returns>The same as <see cref="Mask"/>.</returns>
    public override string ToString() => Mask();

    // No mobile number begins with 8, 0 or +, so each prefix can be told from the number itself.
    private static ReadOnlySpan<char> WithoutCountryCode(string text) =>
        text.StartsWith("+86", StringComparison.Ordinal) ? text.AsSpan(3)
        : text.StartsWith("0086", StringComparison.Ordinal) ? text.AsSpan(4)
        : text.StartsWith("86", StringComparison.Ordinal) ? text.AsSpan(2)
        : text;
}
