using System.Globalization;
using System.Text;

namespace HealthPass.Storage.Common;

/// <summary>
/// Writes many rows of one table in a form that both dialects take: as many rows a statement as <see cref="RowsAtOnce"/>,
/// the rest one by one, so that there are two statements to prepare and no more.
/// </summary>
internal sealed class RowStatement
{
    private const int RowsAtOnce = 64;

    private readonly string _many;
    private readonly string _one;
    private readonly string[] _names;
    private readonly int _columns;

    /// <summary>Builds the statements.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in the order of the values.</param>
    /// <param name="onConflict">What follows the values.</param>
    public RowStatement(string table, IReadOnlyList<string> columns, string onConflict)
    {
        _columns = columns.Count;
        _names = [.. Enumerable.Range(0, RowsAtOnce * _columns).Select(index => string.Create(CultureInfo.InvariantCulture, $"@p{index}"))];
        _many = Build(RowsAtOnce);
        _one = Build(1);

        string Build(int rows)
        {
            var sql = new StringBuilder().Append("INSERT INTO ").Append(table).Append(" (").AppendJoin(", ", columns).Append(") VALUES ");
            for (var row = 0; row < rows; row++)
            {
                _ = sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", _names.Skip(row * _columns).Take(_columns)).Append(')');
            }

            return sql.Append(' ').Append(onConflict).ToString();
        }
    }

    /// <summary>Writes rows.</summary>
    /// <typeparam name="T">A row.</typeparam>
    /// <param name="session">The transaction's session.</param>
    /// <param name="rows">The rows, no two with the same key.</param>
    /// <param name="values">A row's values, in the order of the columns.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WriteAsync<T>(DbSession session, IReadOnlyList<T> rows, Func<T, object?[]> values, CancellationToken cancellationToken)
    {
        var written = 0;
        while (written < rows.Count)
        {
            var count = rows.Count - written >= RowsAtOnce ? RowsAtOnce : 1;
            var arguments = new (string, object?)[count * _columns];
            for (var row = 0; row < count; row++)
            {
                var cells = values(rows[written + row]);
                for (var column = 0; column < _columns; column++)
                {
                    var index = (row * _columns) + column;
                    arguments[index] = (_names[index], cells[column]);
                }
            }

            _ = await session.ExecuteAsync(count == 1 ? _one : _many, cancellationToken, arguments);
            written += count;
        }
    }
}
