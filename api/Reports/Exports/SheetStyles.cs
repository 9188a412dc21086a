using SpreadCheetah;
using SpreadCheetah.Styling;

namespace HealthPass.Api.Reports.Exports;

/// <summary>The styles of a workbook's cells.</summary>
internal sealed class SheetStyles
{
    private readonly StyleId _count;
    private readonly StyleId _mean;
    private readonly StyleId _identifier;

    // By decimals of a percentage, fewest first.
    private readonly (int Decimals, StyleId Style)[] _shares;

    public SheetStyles(Spreadsheet book)
    {
        Head = book.AddStyle(new Style { Font = { Bold = true }, Alignment = { WrapText = true } });
        _count = Format("#,##0");
        _mean = Format("#,##0.0");
        // Excel's format of text: a code stays a code also when somebody edits the cell.
        _identifier = Format("@");
        _shares = [(2, Format("0.00%")), (4, Format("0.0000%")), (6, Format("0.000000%")), (8, Format("0.00000000%"))];

        StyleId Format(string format) => book.AddStyle(new Style { Format = NumberFormat.Custom(format) });
    }

    public StyleId Head { get; }

    /// <summary>The style of a column: one for all of its cells, so that figures stand under each other.</summary>
    /// <returns>Null for text as it is.</returns>
    public StyleId? Of(CellKind kind, IEnumerable<object?> cells) => kind switch
    {
        CellKind.Identifier => _identifier,
        CellKind.Count => cells.Any(cell => cell is double) ? _mean : _count,
        CellKind.Share => ShareOf(cells.OfType<double>().Where(share => share != 0)),
        _ => null,
    };

    // The fewest decimals with which two digits of the smallest share are seen: one that is there never reads as none.
    private StyleId ShareOf(IEnumerable<double> shares)
    {
        var smallest = shares.Select(share => Math.Abs(share) * 100).DefaultIfEmpty(1).Min();
        foreach (var (decimals, style) in _shares)
        {
            if (smallest * Math.Pow(10, decimals) >= 10)
            {
                return style;
            }
        }

        return _shares[^1].Style;
    }
}
