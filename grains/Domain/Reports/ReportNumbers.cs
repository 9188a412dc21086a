using System.Globalization;

namespace HealthPass.Grains.Reports;

/// <summary>Numbers as a report's sentences write them.</summary>
public static class ReportNumbers
{
    /// <summary>Every digit, grouped by thousands.</summary>
    /// <param name="count">The count.</param>
    /// <returns>For example 1,234,567.</returns>
    public static string Count(double count) => Math.Round(count).ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A fraction as a percentage. Two significant digits below 1 %, then two decimals. Cut, not rounded: 99.999 % is not 100 %.</summary>
    /// <param name="fraction">The fraction, null for none.</param>
    /// <returns>For example 12.34%; a dash for none.</returns>
    public static string Percent(double? fraction)
    {
        if (fraction is not { } value)
        {
            return "—";
        }

        // Decimal, because 0.29 × 100 is 28.999999999999996 in binary, which must not be cut to 28.
        var percent = Math.Abs((decimal)value) * 100;
        if (percent == 0)
        {
            return "0%";
        }

        var decimals = percent >= 1 ? 2 : Math.Clamp(1 - (int)Math.Floor(Math.Log10((double)percent)), 2, 8);
        var scale = 1m;
        for (var i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        var cut = Math.Floor(percent * scale) / scale;
        return (value < 0 ? "-" : string.Empty) + cut.ToString($"F{decimals}", CultureInfo.InvariantCulture) + "%";
    }
}
