using System.Globalization;

namespace HealthPass.Storage.Common;

/// <summary>
/// The keys of a statement that asks for many, in a form that both dialects take. There is one statement to prepare: what is not filled repeats the last key.
/// </summary>
internal static class KeyList
{
    /// <summary>How many keys a statement takes.</summary>
    public const int Length = 64;

    private static readonly string[] Names = [.. Enumerable.Range(0, Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"@key{i}"))];

    /// <summary>Stands between the brackets of <c>IN ()</c>.</summary>
    public static string Sql { get; } = string.Join(", ", Names);

    /// <summary>The arguments for some keys, behind those of the statement itself.</summary>
    /// <param name="keys">At least one, at most <see cref="Length"/>.</param>
    /// <param name="others">The statement's own arguments.</param>
    /// <returns>All arguments.</returns>
    public static (string Name, object? Value)[] Of(IReadOnlyList<object> keys, params (string Name, object? Value)[] others) =>
        [.. others, .. Names.Select((name, i) => (name, (object?)keys[Math.Min(i, keys.Count - 1)]))];
}
