namespace HealthPass.Grains.Lists.Sheets;

/// <summary>A file is no list that can be read.</summary>
/// <param name="code">Wire code of what is wrong.</param>
/// <param name="message">What is wrong, in plain English.</param>
public sealed class ListUnreadableException(string code, string message) : Exception(message)
{
    /// <summary>It is neither text nor a workbook, or broken.</summary>
    public const string Broken = "list_unreadable";

    /// <summary>It has more rows, cells or characters than a list may.</summary>
    public const string TooLong = "list_too_long";

    /// <summary>A column is missing that the list needs.</summary>
    public const string Columns = "list_columns_missing";

    /// <summary>It has a head and no row.</summary>
    public const string Empty = "list_empty";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Broken, TooLong, Columns, Empty];

    /// <summary>Wire code of what is wrong.</summary>
    public string Code { get; } = code;
}
