using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace HealthPass.Node.Logs;

/// <summary>
/// One line an entry, for people and <c>grep</c>: time in UTC, level, node, build, trace (<c>-</c> where the call is not traced), where from, and what. Further lines of a message or an
/// error are indented, so that whatever begins at the margin begins an entry.
/// </summary>
public sealed class TextLineFormatter(IOptionsMonitor<LineOptions> options, TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    /// <summary>What <c>Logging:Console:FormatterName</c> says for it.</summary>
    public const string FormatterName = "healthpass";

    private const string Indent = "\n      ";

    /// <inheritdoc />
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArgumentNullException.ThrowIfNull(textWriter);
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        textWriter.Write(clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        textWriter.Write($" {LevelNames.Of(logEntry.LogLevel)} {options.CurrentValue.Node} {NodeVersion.Text} {Activity.Current?.TraceId.ToHexString() ?? "-"} {logEntry.Category}: ");
        textWriter.Write(Indented(message));
        if (logEntry.Exception is { } error)
        {
            textWriter.Write(Indent);
            textWriter.Write(Indented(error.ToString()));
        }

        textWriter.Write('\n');
    }

    // What a caller or a server has put into a message must not look like a line of its own.
    private static string Indented(string text) => text.ReplaceLineEndings(Indent);
}
