using Microsoft.Extensions.Logging;

namespace HealthPass.Node.Logs;

/// <summary>Levels as the log names them: four letters, as .NET's own console does.</summary>
internal static class LevelNames
{
    public static string Of(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
