using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;

namespace HealthPass.Storage.Sqlite;

/// <summary>Kept commands for statements that run thousands of times in a transaction: only the values change.</summary>
internal static class SqliteBinder
{
    /// <summary>The command of a statement, with its parameters in a fixed order.</summary>
    /// <returns>The command; owned by the session.</returns>
    public static SqliteCommand Command(DbSession session, string sql, ReadOnlySpan<string> names)
    {
        var command = (SqliteCommand)session.Command(sql);
        if (command.Parameters.Count == 0)
        {
            foreach (var name in names)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }
        }

        return command;
    }

    /// <summary>Sets all values.</summary>
    /// <param name="command">A command of <see cref="Command"/>.</param>
    /// <param name="values">One value a parameter; null is NULL.</param>
    public static void Set(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
