using System.Globalization;
using System.Text;

namespace HealthPass.Storage.Common;

/// <summary>
/// Writes many rows of one table in a form that both dialects take, with as many rows a statement as fit, in a few fixed sizes:
/// there are no more statements to prepare, and 63 rows take nine round trips.
/// </summary>
internal sealed class RowStatement
{
    private static readonly int[] Sizes = [64, 16, 4, 1];

    private readonly string[] _statements;
    private readonly string[] _names;
    private readonly int _columns;

    /// <summary>Builds the statements.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in the order of the values.</param>
    /// <param name="onConflict">What follows the values.</param>
    public RowStatement(string table, IReadOnlyList<string> columns, string onConflict)
    {
        _columns = columns.Count;
        _names = [.. Enumerable.Range(0, Sizes[0] * _columns).Select(index => string.Create(CultureInfo.InvariantCulture, $"@p{index}"))];
        _statements = [.. Sizes.Select(Build)];

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
        for (var size = 0; written < rows.Count;)
        {
            var count = Sizes[size];
            if (rows.Count - written < count)
            {
                size++;
                continue;
            }

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

            _ = await session.ExecuteAsync(_statements[size], cancellationToken, arguments);
            written += count;
        }
    }
}
