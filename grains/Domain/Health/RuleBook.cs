using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using HealthPass.Kernel.Colours;

namespace HealthPass.Grains.Health;

/// <summary>One dated edition of the colour rules (赋码规则). Read-only.</summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, RuleRow> _byCode;
    private readonly FrozenDictionary<string, RuleRow> _retired;

    internal RuleBook(RuleBookFile file, IReadOnlyList<RuleRow> rows, IEnumerable<RuleRow> retired)
    {
        Edition = file.Edition;
        EffectiveFrom = file.EffectiveFrom;
        Source = file.Source;
        Certainty = file.Certainty;
        Rows = rows;
        Green = rows.Single(row => row.Colour == Colour.Green);
        _byCode = rows.ToFrozenDictionary(row => row.Code, StringComparer.Ordinal);
        _retired = retired.ToFrozenDictionary(row => row.Code, StringComparer.Ordinal);
    }

    /// <summary>Name of the edition, for instance <c>2021-08</c>.</summary>
    public string Edition { get; }

    /// <summary>From when the edition is current, until a later one is.</summary>
    public DateTimeOffset EffectiveFrom { get; }

    /// <summary>Where the rules come from.</summary>
    public string Source { get; }

    /// <summary>How sure the source is, to be shown wherever the rules are.</summary>
    public string Certainty { get; }

    /// <summary>The rows in order of number.</summary>
    public IReadOnlyList<RuleRow> Rows { get; }

    /// <summary>The row that holds when no other does.</summary>
    public RuleRow Green { get; }

    /// <summary>Finds a row that new facts may use.</summary>
    /// <param name="code">A reason code.</param>
    /// <param name="row">The row when this edition has one.</param>
    /// <returns>Whether this edition has the code.</returns>
    public bool TryFind(string? code, [MaybeNullWhen(false)] out RuleRow row)
    {
        row = null;
        return code is not null && _byCode.TryGetValue(code, out row);
    }

    /// <summary>
    /// The row that judges a fact under this edition: its own, or for a code it does not have that of the newest edition
    /// that does, so that facts outlive the edition they were entered under.
    /// </summary>
    /// <param name="code">A reason code.</param>
    /// <returns>The row, null when no edition has the code.</returns>
    public RuleRow? FindRow(string? code) =>
        TryFind(code, out var row) || (code is not null && _retired.TryGetValue(code, out row)) ? row : null;
}
