using HealthPass.Grains.Audit;
using HealthPass.Kernel.Loops;
using HealthPass.Verification.Scans;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Tells the audit trail whose codes were seen in two cities within their life, many in one line.</summary>
/// <param name="places">Where codes were seen.</param>
/// <param name="audit">The trail.</param>
/// <param name="options">Names the node.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">The log.</param>
public sealed class CodeAlarms(CodePlaces places, IAudit audit, NodeOptions options, TimeProvider clock, ILogger<CodeAlarms> logger)
    : Loop("Telling of codes seen in two cities", TimeSpan.FromSeconds(5), clock, logger)
{
    private const int MaxInLine = 50;

    private IReadOnlyList<Kernel.People.PersonId> _owed = [];

    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            // What could not be written is written first.
            _owed = _owed.Count > 0 ? _owed : places.Take(MaxInLine);
            if (_owed.Count == 0)
            {
                return;
            }

            _ = await audit.WriteAsync(
                options.Name, AuditActions.CodesCopied, string.Join(',', _owed.Distinct()), new { codes = _owed.Count, scansSinceStart = places.Scans });
            _owed = [];
        }
    }

    /// <inheritdoc />
    protected override Task LastAsync(CancellationToken cancellationToken) => RoundAsync(cancellationToken);
}
