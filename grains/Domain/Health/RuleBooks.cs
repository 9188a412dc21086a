using System.Reflection;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.Health;

/// <summary>All editions of the rule book, embedded in this assembly. Read-only and shared by everything in the process.</summary>
public sealed class RuleBooks
{
    private readonly RuleBook[] _editions;
    private readonly Dictionary<string, RuleRow> _byCode = new(StringComparer.Ordinal);
    private readonly RuleRow?[] _byNumber = new RuleRow?[byte.MaxValue + 1];

    private RuleBooks(IReadOnlyList<RuleBookFile> files)
    {
        // From old to new, so that the newest edition's row is the one that stays.
        foreach (var row in files.SelectMany(RowsOf))
        {
            if (_byNumber[row.Number] is { } known && known.Code != row.Code)
            {
                throw Wrong(row.Edition, $"number {row.Number} belongs to {known.Code}");
            }

            if (_byCode.TryGetValue(row.Code, out var same) && same.Number != row.Number)
            {
                throw Wrong(row.Edition, $"{row.Code} has the number {same.Number}");
            }

            _byNumber[row.Number] = row;
            _byCode[row.Code] = row;
        }

        _editions = [.. files.Select(file =>
        {
            RuleRow[] rows = [.. RowsOf(file)];
            return new RuleBook(file, rows, _byCode.Values.ExceptBy(rows.Select(row => row.Code), row => row.Code));
        })];
    }

    /// <summary>The editions from old to new.</summary>
    public IReadOnlyList<RuleBook> Editions => _editions;

    /// <summary>Reads every edition from the data embedded in this assembly.</summary>
    /// <returns>The editions.</returns>
    /// <exception cref="InvalidDataException">An edition is malformed or contradicts another.</exception>
    public static RuleBooks Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return Parse(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("rule-book-", StringComparison.Ordinal))
            .Select(name => DataFile.TextOf(assembly, name)));
    }

    /// <summary>The edition in force at a time.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The newest edition that is effective; before the first one, the first.</returns>
    public RuleBook Current(DateTimeOffset now) =>
        Array.FindLast(_editions, edition => edition.EffectiveFrom <= now) ?? _editions[0];

    /// <summary>When the edition in force changes next, at which every colour decided before is to be decided again.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The beginning of the next edition, null when none is known.</returns>
    public DateTimeOffset? NextChange(DateTimeOffset now) =>
        Array.Find(_editions, edition => edition.EffectiveFrom > now && edition != _editions[0])?.EffectiveFrom;

    /// <summary>Finds a row by its code in any edition.</summary>
    /// <param name="code">A reason code.</param>
    /// <returns>The row of the newest edition that has the code, null when none has.</returns>
    public RuleRow? FindRow(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>Finds a row by the number that boards and records keep, in any edition.</summary>
    /// <param name="number">A row number.</param>
    /// <returns>The row of the newest edition that has the number, null when none has.</returns>
    public RuleRow? FindRow(byte number) => _byNumber[number];

    internal static RuleBooks Parse(IEnumerable<string> editions)
    {
        RuleBookFile[] files = [.. editions.Select(Read).OrderBy(file => file.EffectiveFrom)];
        if (files.Length == 0)
        {
            throw new InvalidDataException("There is no edition of the rule book.");
        }

        for (var i = 1; i < files.Length; i++)
        {
            if (files[i].EffectiveFrom == files[i - 1].EffectiveFrom || files[..i].Any(file => file.Edition == files[i].Edition))
            {
                throw Wrong(files[i].Edition, "another edition has its name or its day");
            }
        }

        return new(files);
    }

    private static RuleBookFile Read(string json)
    {
        var file = DataFile.Parse<RuleBookFile>("An edition of the rule book", json);
        foreach (var row in file.Rows)
        {
            if (FaultOf(row) is { } fault)
            {
                throw Wrong(file.Edition, $"row {row.Number}: {fault}");
            }
        }

        if (file.Rows.Count(row => row.Colour == Colour.Green) != 1)
        {
            throw Wrong(file.Edition, "there must be exactly one green row");
        }

        if (file.Rows.DistinctBy(row => row.Number).Count() != file.Rows.Count || file.Rows.DistinctBy(row => row.Code).Count() != file.Rows.Count)
        {
            throw Wrong(file.Edition, "two rows share a number or a code");
        }

        return file;
    }

    private static string? FaultOf(RuleRow row)
    {
        var green = row.Colour == Colour.Green;
        return row.Number == 0 ? "zero is no number"
            : row.Colour is not (Colour.Green or Colour.Yellow or Colour.Red) ? "it has no colour"
            : string.IsNullOrWhiteSpace(row.Code) ? "it has no code"
            : row.DurationDays is null != row.DurationFrom is null ? "days and the event they count from come together"
            : row.DurationDays is null == row.ReleasedBy(ReleaseKind.Time) ? "release by time needs days, and days release by time"
            : row.DurationDays < 0 || row.MinimumDays <= 0 ? "days are negative"
            : row.MinimumDays is not null && row.DurationDays is null ? "a minimum of days needs days"
            : green != (row.Releases.Count == 0) ? "every colour but green must have an end"
            : green && row.AssignableBy.Count != 0 ? "green is not assigned"
            : row.MayBeAssignedBy(RegionLevel.Village) ? "the village tier never assigns"
            : null;
    }

    private static IEnumerable<RuleRow> RowsOf(RuleBookFile file) =>
        file.Rows.OrderBy(row => row.Number).Select(row => row with { Edition = file.Edition });

    private static InvalidDataException Wrong(string edition, string what) => new($"Rule book {edition}: {what}.");
}
