using System.Text.RegularExpressions;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.Venues.Places;

/// <summary>A Chinese number plate: the province's character, a letter, five characters, six of a car driven by electricity.</summary>
public static partial class NumberPlate
{
    /// <summary>Reads one as it is typed: in either case, in full-width forms, with blanks, dots and hyphens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="plate">The plate, such as 川A12345; empty when the text is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string? text, out string plate)
    {
        plate = string.Empty;
        if (!NumberText.TryFold(text?.Replace("·", string.Empty, StringComparison.Ordinal).Replace("•", string.Empty, StringComparison.Ordinal), out var folded)
            || !Form().IsMatch(folded))
        {
            return false;
        }

        plate = folded;
        return true;
    }

    // Without I and O, which no plate has; the last character may say what the car is for.
    [GeneratedRegex("^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
