namespace HealthPass.Api.Lists;

/// <summary>What the documentation says of lists of every kind.</summary>
internal static class ListWords
{
    /// <summary>The media type of XLSX.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What a list is written in.</summary>
    public const string Form = "CSV (UTF-8 with or without its mark, or GB 18030) or XLSX, at most 32 MiB and 100,000 rows.";

    /// <summary>What an upload does.</summary>
    public const string DryRun = "Every row is looked at and nothing done. The id is the caller's own: the same again is the list that is there.";

    /// <summary>How rows are read.</summary>
    public const string Rows = "With `wrong=true` those alone with which something is wrong. Pages have 100; `next` goes into `after`.";

    /// <summary>What the rows to be mended look like.</summary>
    public const string Corrections =
        "CSV in UTF-8 with its mark: the columns of the list, the row's number, the code and what is wrong. What a spreadsheet might take for a formula has an apostrophe before it, which is left out when it is uploaded again.";
}
