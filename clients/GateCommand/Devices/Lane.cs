using System.Text.Json;
using HealthPass.Gate.Scans;

namespace HealthPass.GateCommand.Devices;

/// <summary>
/// A lane with its devices: one person after the other. It opens for <c>allow</c> alone, and says nothing of a verdict before that is there.
/// </summary>
/// <param name="options">What it is.</param>
/// <param name="scan">Scans.</param>
/// <param name="clock">The time.</param>
internal sealed class Lane(LaneOptions options, Func<GateScan, CancellationToken, Task<GateVerdict>> scan, TimeProvider clock) : IDisposable
{
    /// <summary>The longest message of a device.</summary>
    public const int MaxMessage = 4096;

    private const int MostWaiting = 4;
    private static readonly TimeSpan Repeats = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (DeviceInput Input, IReadOnlyList<DeviceOutput> Outputs, long At)? _last;
    private int _waiting;
    private long _passed;

    /// <summary>How many have passed the barrier.</summary>
    public long Passed => Interlocked.Read(ref _passed);

    /// <summary>Does what a device's message asks for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What all devices are told.</returns>
    public async Task<IReadOnlyList<DeviceOutput>> HandleAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        DeviceInput? input;
        try
        {
            input = JsonSerializer.Deserialize(message.Span, DeviceJson.Default.DeviceInput);
        }
        catch (JsonException)
        {
            return [DeviceOutput.Problem("message_malformed", "A message is one JSON object of the kinds and fields that docs/integrators.md names.")];
        }

        switch (input)
        {
            case { Kind: "passed" }:
                _ = Interlocked.Increment(ref _passed);
                return [];
            case { Kind: "code", Text: { } text }:
                return await ScanAsync(input, new(options.VenueId, Direction(input), text, GateId: options.GateId) { Place = options.Place }, cancellationToken);
            case { Kind: "document", Type: { } type, Number: { } number }:
                var document = new GateScan(options.VenueId, Direction(input), Document: new(type, number, input.Country), GateId: options.GateId)
                {
                    Place = options.Place, ByCardReader = !input.Typed,
                };
                return await ScanAsync(input, document, cancellationToken);
            default:
                return [DeviceOutput.Problem("message_malformed", "A message has the kind 'code' with text, 'document' with type and number, or 'passed'.")];
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyList<DeviceOutput>> ScanAsync(DeviceInput input, GateScan wanted, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            _ = Interlocked.Decrement(ref _waiting);
            return [DeviceOutput.Problem("lane_busy", "Others are being scanned; scan again.")];
        }

        try
        {
            await _turn.WaitAsync(cancellationToken);
            try
            {
                if (_last is { } last && last.Input == input && clock.GetElapsedTime(last.At) <= Repeats)
                {
                    return last.Outputs;
                }

                var outputs = Tell(await scan(wanted, cancellationToken));
                _last = (input, outputs, clock.GetTimestamp());
                return outputs;
            }
            finally
            {
                _ = _turn.Release();
            }
        }
        finally
        {
            _ = Interlocked.Decrement(ref _waiting);
        }
    }

    private static IReadOnlyList<DeviceOutput> Tell(GateVerdict verdict) => verdict.Problem is { } problem
        ? [DeviceOutput.Problem(problem.Code, problem.Detail, problem.Reading) with { ScanId = verdict.ScanId, Offline = verdict.Offline }, Close(verdict)]
        : [DeviceOutput.Of(verdict), verdict.Decision == GateDecision.Allow ? new("open") { ScanId = verdict.ScanId } : Close(verdict)];

    private static DeviceOutput Close(GateVerdict verdict) => new("close") { ScanId = verdict.ScanId };

    private GateDirection Direction(DeviceInput input) => input.Direction switch
    {
        "in" => GateDirection.In,
        "out" => GateDirection.Out,
        "pass" => GateDirection.Pass,
        _ => options.Direction,
    };
}
