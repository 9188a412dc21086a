using System.Buffers;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.Venues;

/// <summary>
/// The unified social credit code of the organisation that runs a venue (统一社会信用代码, GB 32100-2015): 18 characters,
/// namely the registering department, the class of organisation, six digits of region, the nine characters of the
/// organisation code with its own check (GB 11714), and a check character. Names an organisation, not a person.
/// </summary>
[GenerateSerializer, Immutable, Alias("credit-code")]
public readonly record struct CreditCode
{
    private const int Length = 18;
    private const int RegionStart = 2;
    private const int OrganisationStart = 8;
    private const int OrganisationCheck = 16;

    // I, O, S, V and Z are left out, so that none is taken for a digit.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    private CreditCode(string value) => Value = value;

    /// <summary>The 18 characters, in capitals.</summary>
    [Id(0)]
    public string Value { get; }

    // Powers of 3 modulo 31.
    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>
    /// Reads a code; spaces, hyphens, lower case and full-width forms are accepted. Department, class and region are not
    /// looked up: their lists change, and a code outlives its region. The outer check is confirmed by samples; the inner
    /// one is general knowledge of the field that the same samples agree with.
    /// </summary>
    /// <param name="text">The code as typed.</param>
    /// <param name="code">The code when it is acceptable.</param>
    /// <param name="fault">What is wrong otherwise.</param>
    /// <returns>Whether the code is acceptable. Whether it was ever issued is not known here.</returns>
    public static bool TryParse(string? text, out CreditCode code, out CreditCodeFault fault)
    {
        code = default;
        fault = !NumberText.TryFold(text, out var folded) ? CreditCodeFault.Malformed
            : folded.Length == 0 ? CreditCodeFault.Missing
            : !HasForm(folded) ? CreditCodeFault.Malformed
            : folded[^1] != CheckOf(folded) ? CreditCodeFault.CheckDigitWrong
            : folded[OrganisationCheck] != OrganisationCheckOf(folded) ? CreditCodeFault.OrganisationCheckDigitWrong
            : CreditCodeFault.None;
        if (fault != CreditCodeFault.None)
        {
            return false;
        }

        code = new(folded!);
        return true;
    }

    /// <summary>The code.</summary>
    /// <returns>18 characters; empty for a value that was never parsed.</returns>
    public override string ToString() => Value ?? string.Empty;

    private static bool HasForm(string text) =>
        text.Length == Length
        && !text.AsSpan().ContainsAnyExcept(Allowed)
        && NumberText.IsDigits(text.AsSpan(RegionStart, OrganisationStart - RegionStart));

    private static char CheckOf(string text)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Alphabet.IndexOf(text[i], StringComparison.Ordinal) * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    // GB 11714 counts A as 10 to Z as 35, without the gaps of the outer alphabet.
    private static char OrganisationCheckOf(string text)
    {
        var sum = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++)
        {
            var character = text[OrganisationStart + i];
            sum += (char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10) * OrganisationWeights[i];
        }

        return ((11 - (sum % 11)) % 11) switch
        {
            10 => 'X',
            var check => (char)('0' + check),
        };
    }
}
