using Microsoft.Extensions.Logging.Console;

namespace HealthPass.Node.Logs;

/// <summary>What stands in every line.</summary>
public sealed class LineOptions : ConsoleFormatterOptions
{
    /// <summary>The node.</summary>
    public string Node { get; set; } = string.Empty;
}
