using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using HealthPass.Carriers.Links;
using HealthPass.Carriers.Parts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Kernel.Files;

namespace HealthPass.Carriers.Log;

/// <summary>
/// Where there is no gateway: writes texts to a file in the data folder, readable by its owner alone, of which two of a megabyte are the most that is kept; and
/// makes receipts up, so that a demo shows all that may become of a text. Which text has which is the same each time.
/// </summary>
internal sealed class LogLine : ILine
{
    private const long MostBytes = 1 << 20;
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan Takes = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<(CarrierNews News, long SentAt)> _waiting = Channel.CreateBounded<(CarrierNews, long)>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly string _path;
    private readonly Hearing _hearing;
    private readonly TimeProvider _clock;
    private readonly Task _loop;
    private long _last;

    /// <summary>Begins.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hearing">Is given the receipts.</param>
    /// <param name="clock">The clock.</param>
    public LogLine(string path, Hearing hearing, TimeProvider clock)
    {
        (_path, _hearing, _clock, _last) = (path, hearing, clock, clock.GetUtcNow().ToUnixTimeMilliseconds() * 1_000);
        _loop = Task.Run(TellAsync);
    }

    /// <inheritdoc />
    public IReadOnlyList<TextPart> Cut(CarrierText text) => TextParts.Of(text.Content);

    /// <inheritdoc />
    public Task<PartAnswer> SendAsync(CarrierText text, TextPart part, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = Interlocked.Increment(ref _last).ToString("x16", CultureInfo.InvariantCulture);
        if (part.Number == 1)
        {
            Write(text, id);
        }

        if (ReceiptOf(text.Destination) is { } receipt)
        {
            var word = receipt == CarrierReceipt.Delivered ? "DELIVRD" : "UNDELIV";

            // Where too many wait, a receipt is one of those that never come.
            _ = _waiting.Writer.TryWrite((new(CarrierNewsKind.Receipt, id, text.Destination, receipt, word, _clock.GetUtcNow() + Takes), _clock.GetTimestamp()));
        }

        return Task.FromResult(new PartAnswer(PartOutcome.Taken, id));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    /// <summary>How a text to somebody ends: of a hundred 88 arrive, 6 do not, and of 6 nothing is heard.</summary>
    internal static CarrierReceipt? ReceiptOf(string destination) => (XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(destination)) % 100) switch
    {
        < 88 => CarrierReceipt.Delivered,
        < 94 => CarrierReceipt.Failed,
        _ => null,
    };

    private void Write(CarrierText text, string id)
    {
        var line = JsonSerializer.Serialize(new { at = _clock.GetUtcNow(), id, text.Destination, text.IsPseudonym, text.Content }, JsonSerializerOptions.Web) + "\n";
        lock (_gate)
        {
            if (File.Exists(_path) && new FileInfo(_path).Length > MostBytes)
            {
                File.Move(_path, _path + ".old", overwrite: true);
            }

            using var writer = new StreamWriter(_path, OwnerOnly.Options(FileMode.Append, share: FileShare.Read));
            writer.Write(line);
        }
    }

    private async Task TellAsync()
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(_stop.Token))
            {
                while (_waiting.Reader.TryPeek(out var first))
                {
                    var wait = Takes - _clock.GetElapsedTime(first.SentAt);
                    if (wait > TimeSpan.Zero)
                    {
                        await Task.Delay(wait, _clock, _stop.Token);
                    }

                    await TellDueAsync();
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The link is closed.
        }
    }

    private async Task TellDueAsync()
    {
        var due = new List<CarrierNews>();
        while (_waiting.Reader.TryPeek(out var next) && _clock.GetElapsedTime(next.SentAt) >= Takes)
        {
            _ = _waiting.Reader.TryRead(out _);
            due.Add(next.News);
        }

        if (due.Count > 0)
        {
            _ = await _hearing.TryHearAsync(due);
        }
    }
}
