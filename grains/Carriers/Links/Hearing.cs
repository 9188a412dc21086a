using System.Threading.Channels;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Carriers.Links;

/// <summary>
/// Hands on what the gateway tells, in its order and a batch at a time. There is room for so much; whoever reads from the gateway waits when it is full, and
/// the gateway with it. It outlives connections: what was read before one broke is heard all the same.
/// </summary>
internal sealed partial class Hearing : IAsyncDisposable
{
    /// <summary>How much there is room for.</summary>
    public const int Room = 1_000;

    private const int MostAtOnce = 200;

    private readonly Channel<Heard> _heard = Channel.CreateBounded<Heard>(new BoundedChannelOptions(Room) { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly string _account;
    private readonly Func<IReadOnlyList<CarrierNews>, Task> _hear;
    private readonly ILogger _logger;
    private readonly Seldom _failures;
    private readonly Task _loop;

    /// <summary>Begins.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="hear">Is given the batches.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">The log.</param>
    public Hearing(string account, Func<IReadOnlyList<CarrierNews>, Task> hear, TimeProvider clock, ILogger logger)
    {
        (_account, _hear, _logger, _failures) = (account, hear, logger, new(clock));
        _loop = Task.Run(HandOnAsync);
    }

    /// <summary>Takes something where there is room.</summary>
    /// <param name="heard">It.</param>
    public bool TryTake(Heard heard) => _heard.Writer.TryWrite(heard);

    /// <summary>Takes something when there is room.</summary>
    /// <param name="heard">It.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    public ValueTask TakeAsync(Heard heard, CancellationToken cancellationToken) => _heard.Writer.WriteAsync(heard, cancellationToken);

    /// <summary>Hands on a batch that has an order and a memory of its own.</summary>
    /// <param name="news">The batch.</param>
    /// <returns>Whether it was heard.</returns>
    public async Task<bool> TryHearAsync(IReadOnlyList<CarrierNews> news)
    {
        try
        {
            await _hear(news);
            return true;
        }
        catch (Exception error)
        {
            // Whatever it is, the gateway is not told that it arrived, and says it again: that is what was agreed with whoever hears.
            if (_failures.IsToBeTold(out var times))
            {
                LogFails(_logger, error, _account, times);
            }

            return false;
        }
    }

    /// <summary>Ends when the batch under way is heard. The gateway says the rest again to whoever connects next.</summary>
    public async ValueTask DisposeAsync()
    {
        _ = _heard.Writer.TryComplete();
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task HandOnAsync()
    {
        var batch = new List<Heard>(MostAtOnce);
        try
        {
            while (await _heard.Reader.WaitToReadAsync(_stop.Token))
            {
                while (batch.Count < MostAtOnce && _heard.Reader.TryRead(out var heard))
                {
                    batch.Add(heard);
                }

                if (await TryHearAsync([.. batch.Select(heard => heard.News)]))
                {
                    foreach (var heard in batch)
                    {
                        heard.From.Acknowledge(heard.Sequence, heard.Id);
                    }
                }

                batch.Clear();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The link is closed.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What the gateway of {Account} tells was not heard, and it is not told that it arrived: {Times} times since this was last logged")]
    private static partial void LogFails(ILogger logger, Exception error, string account, long times);
}
