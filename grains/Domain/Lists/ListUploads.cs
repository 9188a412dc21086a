using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using HealthPass.Grains.Lists.Sheets;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Lists;

/// <summary>Takes lists in: every row is looked at and kept, and nothing is done before somebody says so.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="clock">The time.</param>
public sealed class ListUploads(IListStore store, TimeProvider clock)
{
    /// <summary>The most rows of a list.</summary>
    public const int MostRows = 100_000;

    private const int Stretch = 512;

    /// <summary>Takes a list in; the same id again is the list that is there.</summary>
    /// <param name="uploadId">Its id.</param>
    /// <param name="kind">What it is a list of.</param>
    /// <param name="subject">What its rows are about, empty where each says so.</param>
    /// <param name="owner">Who uploads it.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="file">The file; it can be read from its beginning more than once.</param>
    /// <param name="cancellationToken">Gives up; taking it in again begins anew.</param>
    /// <returns>The list, null where the id is another's.</returns>
    /// <exception cref="ListUnreadableException">It is none.</exception>
    public async Task<ListUpload?> ReceiveAsync(
        Guid uploadId, IListKind kind, string subject, Official owner, string fileName, Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(owner);
        if (await store.FindAsync(uploadId, cancellationToken) is { } there)
        {
            if (there.Owner != owner.UserName || there.Kind != kind.Kind || there.Subject != subject)
            {
                return null;
            }

            if (there.State != ListState.Receiving)
            {
                return there;
            }

            // It was cut short: what was read of it is read again.
            await store.RemoveAsync(uploadId, cancellationToken);
        }

        var upload = new ListUpload(
            uploadId, kind.Kind, owner.UserName, owner.Region, fileName, ListState.Receiving, 0, 0, 0, 0, clock.GetUtcNow().ToUnixTimeSeconds())
        {
            Subject = subject,
        };
        await store.PutAsync(upload, cancellationToken);
        try
        {
            upload = await ReadAsync(upload, kind, file, cancellationToken);
        }
        catch (ListUnreadableException)
        {
            await store.RemoveAsync(uploadId, CancellationToken.None);
            throw;
        }

        await store.PutAsync(upload, cancellationToken);
        return upload;
    }

    /// <summary>Has the good rows of a list done; it goes on by itself.</summary>
    /// <param name="upload">A list that was looked at.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The list.</returns>
    public async Task<ListUpload> ApplyAsync(ListUpload upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (upload.State != ListState.Checked)
        {
            return upload;
        }

        var applying = upload with { State = ListState.Applying };
        await store.PutAsync(applying, cancellationToken);
        return applying;
    }

    private async Task<ListUpload> ReadAsync(ListUpload upload, IListKind kind, Stream file, CancellationToken cancellationToken)
    {
        int[]? places = null;
        var against = await kind.AgainstAsync(upload);
        var seen = new Dictionary<UInt128, int>();
        var stretch = new List<ListEntry>(Stretch);
        foreach (var row in Sheet.Read(file))
        {
            if (places is null)
            {
                places = PlacesOf(kind, row);
                continue;
            }

            if (upload.Rows == MostRows)
            {
                throw new ListUnreadableException(ListUnreadableException.TooLong, $"A list has at most {MostRows} rows.");
            }

            var entry = Look(kind, upload, row, places, seen, against);
            upload = upload with
            {
                Rows = upload.Rows + 1,
                Bad = upload.Bad + (entry.Outcome == ListOutcome.Bad ? 1 : 0),
                Unchanged = upload.Unchanged + (entry.Outcome == ListOutcome.Unchanged ? 1 : 0),
            };
            stretch.Add(entry);
            if (stretch.Count == Stretch)
            {
                await store.PutRowsAsync(upload.UploadId, stretch, cancellationToken);
                stretch.Clear();
            }
        }

        if (upload.Rows == 0)
        {
            throw new ListUnreadableException(ListUnreadableException.Empty, "The list has no row below its head.");
        }

        await store.PutRowsAsync(upload.UploadId, stretch, cancellationToken);
        return upload with { State = ListState.Checked };
    }

    private static ListEntry Look(
        IListKind kind, ListUpload upload, SheetRow row, int[] places, Dictionary<UInt128, int> seen, Func<IReadOnlyList<string>, ListFinding?>? against)
    {
        ImmutableArray<string> cells = [.. places.Select(place => place >= 0 && place < row.Cells.Count ? row.Cells[place] : string.Empty)];
        var finding = kind.Check(cells, upload.Region);
        if (finding is null && !seen.TryAdd(XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(kind.KeyOf(cells))), row.Number))
        {
            var first = seen[XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(kind.KeyOf(cells)))];
            finding = new("row_repeated", string.Create(CultureInfo.InvariantCulture, $"Row {first} of this list says the same."));
        }

        finding ??= against?.Invoke(cells);
        return new(
            row.Number, cells, Guid.NewGuid(), finding?.Outcome ?? ListOutcome.Good, finding?.Code ?? string.Empty, finding?.Detail ?? string.Empty, string.Empty);
    }

    private static int[] PlacesOf(IListKind kind, SheetRow head)
    {
        int[] places = [.. kind.Columns.Select(column => head.Cells.ToList().FindIndex(cell =>
            cell == column.LabelZh || string.Equals(cell, column.LabelEn, StringComparison.OrdinalIgnoreCase) || string.Equals(cell, column.Name, StringComparison.OrdinalIgnoreCase)))];
        var missing = kind.Columns.Where((column, index) => column.IsNeeded && places[index] < 0).Select(column => $"{column.LabelZh} ({column.Name})").ToList();
        return missing.Count == 0
            ? places
            : throw new ListUnreadableException(ListUnreadableException.Columns, $"The first row must name the columns; missing: {string.Join(", ", missing)}.");
    }
}
