using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node.Logs;

/// <summary>Adds the two forms in which a process writes its log: <c>Logging:Console:FormatterName</c> chooses.</summary>
public static class LogLines
{
    /// <summary>Adds them.</summary>
    /// <param name="logging">The process's log.</param>
    /// <param name="options">How the process is called.</param>
    /// <returns>The log.</returns>
    public static ILoggingBuilder AddLogLines(this ILoggingBuilder logging, NodeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _ = logging.AddConsole().AddConsoleFormatter<TextLineFormatter, LineOptions>().AddConsoleFormatter<JsonLineFormatter, LineOptions>();
        _ = logging.Services.Configure<LineOptions>(line => line.Node = options.Name);
        return logging;
    }
}
