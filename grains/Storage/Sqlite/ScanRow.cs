using System.Globalization;
using HealthPass.Grains.Regions;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Verification.Scans;

namespace HealthPass.Grains.Storage.Sqlite;

/// <summary>
/// Binds scan records to the insert of a batch. Neighbours have much in common: the day, the second, often the venue and the
/// gate; their text is made once.
/// </summary>
/// <param name="insert">The statement.</param>
/// <param name="node">The node that ships.</param>
internal sealed class ScanRow(SqliteStatement insert, string node)
{
    /// <summary>Characters of a scan id's text.</summary>
    public const int IdLength = 36;

    private readonly byte[] _at = "0000-00-00T00:00:00.000Z"u8.ToArray();
    private long _second = -1;
    private DateOnly _day;
    private string _dayText = string.Empty;
    private VenueId _venue;
    private string _venueText = string.Empty;
    private GateId _gate;
    private string? _gateText;

    /// <summary>Binds a record.</summary>
    /// <param name="scan">The record.</param>
    /// <param name="id">Its id as text.</param>
    /// <param name="run">Its run.</param>
    public void Bind(in ScanRecord scan, ReadOnlySpan<byte> id, long run)
    {
        Remember(scan);
        insert.Bind(1, id);
        if (scan.PersonId == default)
        {
            insert.Bind(2, (string?)null);
        }
        else
        {
            Span<byte> person = stackalloc byte[32];
            scan.PersonId.WriteText(person);
            insert.Bind(2, person);
        }

        insert.Bind(3, _venueText);
        insert.Bind(4, ScanWords.Of(scan.Verdict));
        insert.Bind(5, ScanWords.Of(scan.Colour));
        insert.Bind(6, _at);
        insert.Bind(7, _dayText);
        insert.Bind(8, scan.Region.Value);
        insert.Bind(9, scan.Reason);
        insert.Bind(10, scan.VerdictReason);
        insert.Bind(11, ScanWords.Of(scan.CodeState));
        insert.Bind(12, ScanWords.Of(scan.Direction));
        insert.Bind(13, ScanWords.Of(scan.Means));
        insert.Bind(14, scan.TestAgeHours);
        insert.Bind(15, _gateText);
        insert.Bind(16, node);
        insert.Bind(17, run);
    }

    private void Remember(in ScanRecord scan)
    {
        var (second, millisecond) = Math.DivRem(scan.ScannedAt, 1000);
        if (second != _second)
        {
            _second = second;
            _ = DateTimeOffset.FromUnixTimeSeconds(second).TryFormat(_at, out _, "yyyy-MM-ddTHH:mm:ss.000Z", CultureInfo.InvariantCulture);
            var day = ShanghaiDay.Of(scan.ScannedAt);
            if (day != _day || _dayText.Length == 0)
            {
                (_day, _dayText) = (day, SqliteScanWriter.Text(day));
            }
        }

        _ = millisecond.TryFormat(_at.AsSpan(20, 3), out _, "000", CultureInfo.InvariantCulture);
        if (scan.VenueId != _venue || _venueText.Length == 0)
        {
            (_venue, _venueText) = (scan.VenueId, scan.VenueId.ToString());
        }

        if (scan.GateId != _gate)
        {
            (_gate, _gateText) = (scan.GateId, ScanWords.Of(scan.GateId));
        }
    }
}
