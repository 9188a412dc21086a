namespace HealthPass.Api.Problems;

/// <summary>What is wrong with a text.</summary>
internal static class TextProblems
{
    /// <param name="text">A text that must be there.</param>
    /// <param name="field">What it is called.</param>
    /// <param name="max">The most characters it may have.</param>
    /// <returns>Null where nothing is.</returns>
    public static Problem? Of(string? text, string field, int max) =>
        string.IsNullOrWhiteSpace(text) ? Problem.Missing(field) : OfOptional(text, field, max);

    /// <param name="text">A text that may be left out.</param>
    /// <param name="field">What it is called.</param>
    /// <param name="max">The most characters it may have.</param>
    /// <returns>Null where nothing is.</returns>
    public static Problem? OfOptional(string? text, string field, int max) =>
        text is not null && (text.Length > max || text.Any(char.IsControl))
            ? Problem.Invalid(ProblemCodes.FieldInvalid, $"The field '{field}' must have at most {max} printable characters.")
            : null;
}
