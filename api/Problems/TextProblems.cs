using System.Globalization;
using HealthPass.Kernel.Text;

namespace HealthPass.Api.Problems;

/// <summary>What is wrong with a text that somebody wrote.</summary>
internal static class TextProblems
{
    /// <summary>Judges a text that must be there.</summary>
    /// <param name="text">The text; blanks around it do not count.</param>
    /// <param name="field">What it is called.</param>
    /// <param name="max">The most characters it may have.</param>
    /// <param name="code">The code of the problem.</param>
    /// <returns>Null where nothing is.</returns>
    public static Problem? Of(string? text, string field, int max, string code = ProblemCodes.FieldInvalid) =>
        WrittenText.Judge(text.AsSpan().Trim(), max, out var culprit) switch
        {
            TextFault.None => null,
            TextFault.Empty => Problem.Missing(field),
            TextFault.TooLong => Problem.Invalid(code, string.Create(CultureInfo.InvariantCulture, $"The field '{field}' must have at most {max} characters.")),
            _ => Problem.Invalid(code, string.Create(CultureInfo.InvariantCulture, $"The field '{field}' holds U+{culprit:X4}, of which a reader sees nothing.")),
        };

    /// <summary>Judges a text that may be left out.</summary>
    /// <inheritdoc cref="Of"/>
    public static Problem? OfOptional(string? text, string field, int max) => string.IsNullOrWhiteSpace(text) ? null : Of(text, field, max);
}
