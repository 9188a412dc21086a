namespace HealthPass.Api.Reports.Exports;

/// <summary>Makes text safe for the cell of a spreadsheet.</summary>
internal static class CellText
{
    /// <summary>
    /// Puts an apostrophe before text that a spreadsheet might take for a formula: text that begins with = + - @, a tab or a line
    /// break, also behind blanks, also in the full-width forms that some programs turn into the plain ones.
    /// </summary>
    /// <returns>The text itself where nothing is wrong with it.</returns>
    public static string Neutral(string text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '\t' or '\r' or '\n' or '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠':
                    return "'" + text;
                case var blank when char.IsWhiteSpace(blank) || char.IsControl(blank) || blank is '\u200B' or '\uFEFF':
                    continue;
                default:
                    return text;
            }
        }

        return text;
    }
}
