using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace HealthPass.Storage.Sqlite;

/// <summary>Result sets that have been read to their end, so that a statement is over, and committed, before Orleans looks at its rows.</summary>
/// <param name="sets">Column names and rows, one pair a result set.</param>
/// <param name="recordsAffected">Rows changed.</param>
internal sealed class BufferedReader(IReadOnlyList<(string[] Columns, List<object[]> Rows)> sets, int recordsAffected) : DbDataReader
{
    private int _set;
    private int _row = -1;
    private bool _closed;

    /// <inheritdoc />
    public override int Depth => 0;

    /// <inheritdoc />
    public override int FieldCount => Columns.Length;

    /// <inheritdoc />
    public override bool HasRows => Rows.Count > 0;

    /// <inheritdoc />
    public override bool IsClosed => _closed;

    /// <inheritdoc />
    public override int RecordsAffected => recordsAffected;

    private string[] Columns => _set < sets.Count ? sets[_set].Columns : [];

    private List<object[]> Rows => _set < sets.Count ? sets[_set].Rows : [];

    /// <inheritdoc />
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc />
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <summary>Reads a live reader to its end.</summary>
    /// <param name="reader">The live reader; the caller disposes it.</param>
    /// <returns>The same rows, kept.</returns>
    public static BufferedReader Drain(DbDataReader reader)
    {
        var sets = new List<(string[], List<object[]>)>(1);
        do
        {
            if (reader.FieldCount == 0)
            {
                continue;
            }

            var columns = new string[reader.FieldCount];
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = reader.GetName(i);
            }

            var rows = new List<object[]>();
            while (reader.Read())
            {
                var row = new object[columns.Length];
                reader.GetValues(row);
                rows.Add(row);
            }

            sets.Add((columns, rows));
        }
        while (reader.NextResult());
        return new(sets, reader.RecordsAffected);
    }

    /// <inheritdoc />
    public override bool Read() => ++_row < Rows.Count;

    /// <inheritdoc />
    public override bool NextResult()
    {
        _row = -1;
        return ++_set < sets.Count;
    }

    /// <inheritdoc />
    public override void Close() => _closed = true;

    /// <inheritdoc />
    public override object GetValue(int ordinal) => Rows[_row][ordinal];

    /// <inheritdoc />
    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        Array.Copy(Rows[_row], values, count);
        return count;
    }

    /// <inheritdoc />
    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    /// <inheritdoc />
    public override string GetName(int ordinal) => Columns[ordinal];

    /// <inheritdoc />
    public override int GetOrdinal(string name)
    {
        var ordinal = Array.FindIndex(Columns, column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase));
#pragma warning disable CA2201 // The contract of GetOrdinal, which Orleans catches.
        return ordinal >= 0 ? ordinal : throw new IndexOutOfRangeException($"The result has no column {name}.");
#pragma warning restore CA2201
    }

    /// <inheritdoc />
    public override Type GetFieldType(int ordinal) => _row >= 0 && _row < Rows.Count ? GetValue(ordinal).GetType() : typeof(object);

    /// <inheritdoc />
    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    /// <inheritdoc />
    public override bool GetBoolean(int ordinal) => Convert.ToBoolean(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override byte GetByte(int ordinal) => Convert.ToByte(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override char GetChar(int ordinal) => GetString(ordinal)[0];

    /// <inheritdoc />
    public override DateTime GetDateTime(int ordinal) => DateTime.Parse(
        GetString(ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <inheritdoc />
    public override decimal GetDecimal(int ordinal) => Convert.ToDecimal(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override double GetDouble(int ordinal) => Convert.ToDouble(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override float GetFloat(int ordinal) => Convert.ToSingle(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override Guid GetGuid(int ordinal) => Guid.Parse(GetString(ordinal));

    /// <inheritdoc />
    public override short GetInt16(int ordinal) => Convert.ToInt16(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override int GetInt32(int ordinal) => Convert.ToInt32(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override long GetInt64(int ordinal) => Convert.ToInt64(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    /// <inheritdoc />
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        CopyPart((byte[])GetValue(ordinal), dataOffset, buffer, bufferOffset, length);

    /// <inheritdoc />
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        CopyPart(GetString(ordinal).ToCharArray(), dataOffset, buffer, bufferOffset, length);

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    private static long CopyPart<T>(T[] source, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
        {
            return source.Length;
        }

        var count = (int)Math.Clamp(source.Length - offset, 0, length);
        Array.Copy(source, offset, buffer, bufferOffset, count);
        return count;
    }
}
