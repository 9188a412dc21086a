using System.Buffers;
using System.IO.Pipelines;
using HealthPass.Carriers.Links;
using HealthPass.Carriers.Parts;
using HealthPass.Carriers.Wire;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Sessions;

/// <summary>
/// One connection to a gateway, from its login to its end. Both ends send when they like: parts and their answers, news and theirs, and whether the other is
/// still there.
/// </summary>
internal sealed class Session : IHeardFrom, IAsyncDisposable
{
    /// <summary>A part that is not answered for in this time may have arrived.</summary>
    internal static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(60);

    /// <summary>From one question whether the gateway is there to the next.</summary>
    internal static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(60);

    private const int MostProbes = 3;
    private const uint LastSequence = 0x7FFF_FFFF;

    // A gateway that takes its leave is given its answer, and so long to close.
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<uint> _login = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PendingParts _pending;
    private readonly Outbox _outbox = new();
    private readonly SemaphoreSlim _written = new(0);
    private readonly Stream _stream;
    private readonly Dialect _dialect;
    private readonly Hearing _hearing;
    private readonly TimeProvider _clock;

    private uint _sequence;
    private int _probes;
    private bool _isHeld;
    private long _heldSince;
    private long _heldUntil;
    private long? _leftAt;
    private long _heardAt;

    /// <summary>Begins to read and write.</summary>
    /// <param name="stream">The connection; it is closed with the session.</param>
    /// <param name="dialect">What is spoken.</param>
    /// <param name="hearing">Is given the news.</param>
    /// <param name="clock">The clock.</param>
    public Session(Stream stream, Dialect dialect, Hearing hearing, TimeProvider clock)
    {
        (_stream, _dialect, _hearing, _clock, _pending) = (stream, dialect, hearing, clock, new(clock));
        _heldUntil = _heardAt = clock.GetTimestamp();
        Ended = Task.Run(RunAsync);
    }

    /// <summary>Ends with the session, when nothing of it is under way any more.</summary>
    public Task Ended { get; }

    /// <summary>Why it ended.</summary>
    public SessionEnd End { get; private set; }

    /// <summary>What could not be understood, where it ended by that.</summary>
    public WireFault Fault { get; private set; }

    /// <summary>Whether the gateway has answered for anything.</summary>
    public bool HasWorked { get; private set; }

    /// <summary>Logs in.</summary>
    /// <param name="secret">The account's secret.</param>
    /// <returns>The gateway's code; 0 for welcome.</returns>
    /// <exception cref="IOException">The connection ended first.</exception>
    public Task<uint> LogInAsync(string secret)
    {
        Write(output => _dialect.WriteLogin(output, Next(), secret, _clock.GetUtcNow()));
        return _login.Task;
    }

    /// <summary>Sends a part.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part.</param>
    /// <returns>What becomes of it; null where the session takes nothing any more.</returns>
    public Task<PartAnswer>? TrySend(CarrierText text, TextPart part)
    {
        lock (_gate)
        {
            if (End != SessionEnd.None || _leftAt is not null)
            {
                return null;
            }

            var sequence = Next();
            var start = _outbox.Written;
            _dialect.WriteSubmit(_outbox.Output, sequence, text, part);
            _ = _written.Release();
            return _pending.Add(sequence, start);
        }
    }

    /// <inheritdoc />
    public void Acknowledge(uint sequence, ulong id) => Write(output => _dialect.WriteHeard(output, sequence, id));

    /// <summary>Waits until nothing is under way, takes leave, and waits for the gateway to close.</summary>
    /// <param name="patience">How long each of the two may take.</param>
    public async Task LeaveAsync(TimeSpan patience)
    {
        Task underWay;
        lock (_gate)
        {
            underWay = _pending.Answers;
        }

        await EndsWithinAsync(underWay, patience);
        Write(output => _dialect.WriteGoodbye(output, Next()));
        await EndsWithinAsync(Ended, patience);
        Close(SessionEnd.Stopped);
    }

    /// <summary>Ends the session. What was given to the connection and not answered for may have arrived; what was not has not.</summary>
    /// <param name="end">Why.</param>
    /// <param name="fault">What could not be understood.</param>
    public void Close(SessionEnd end, WireFault fault = WireFault.None)
    {
        IReadOnlyList<Pending> left;
        lock (_gate)
        {
            if (End != SessionEnd.None)
            {
                return;
            }

            (End, Fault) = (end, fault);
            left = _pending.TakeAll();
        }

        foreach (var pending in left)
        {
            _ = pending.TrySetResult(new(pending.Start < _outbox.Taken ? PartOutcome.Unknown : PartOutcome.NotSent));
        }

        _ = _login.TrySetException(new IOException("The connection ended before the login was answered."));

        // Nobody need wait for it: who lost has nothing to learn from it.
        _ = _login.Task.Exception;
        _closing.Cancel();
    }

    /// <summary>Ends it, where it has not ended, and waits until nothing of it is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        Close(SessionEnd.Stopped);
        await Ended;
        _closing.Dispose();
        _written.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            await Task.WhenAll(EndAfterAsync(ReadAsync), EndAfterAsync(WriteAsync), EndAfterAsync(WatchAsync));
        }
        finally
        {
            await _stream.DisposeAsync();
        }
    }

    // Whatever ends one of them ends the session, and with it the other two.
    private async Task EndAfterAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // It has ended.
        }
        catch (Exception error) when (error is not IOException)
        {
            // An error of the program: what was under way may have arrived all the same.
            Close(SessionEnd.Broken);
            throw;
        }
        catch (IOException)
        {
            Close(SessionEnd.Broken);
        }
    }

    private async Task EndsWithinAsync(Task task, TimeSpan patience) =>
        await task.WaitAsync(patience, _clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // Under the gate.
    private uint Next() => _sequence = _sequence == LastSequence ? 1 : _sequence + 1;

    private void Write(Action<IBufferWriter<byte>> write)
    {
        lock (_gate)
        {
            if (End == SessionEnd.None)
            {
                write(_outbox.Output);
                _ = _written.Release();
            }
        }
    }

    private async Task WriteAsync()
    {
        while (true)
        {
            await _written.WaitAsync(_closing.Token);
            while (_written.Wait(0, CancellationToken.None))
            {
                // All that has been written goes at once.
            }

            ReadOnlyMemory<byte> bytes;
            lock (_gate)
            {
                bytes = End == SessionEnd.None ? _outbox.Take() : default;
            }

            await _stream.WriteAsync(bytes, _closing.Token);
        }
    }

    private async Task ReadAsync()
    {
        var reader = PipeReader.Create(_stream, new(leaveOpen: true));
        try
        {
            var read = await reader.ReadAsync(_closing.Token);
            while (!read.IsCompleted)
            {
                var rest = await HearAsync(read.Buffer);
                reader.AdvanceTo(rest.Start, rest.End);
                read = await reader.ReadAsync(_closing.Token);
            }

            // Something may have come together with the end.
            _ = await HearAsync(read.Buffer);
            Close(SessionEnd.ClosedByGateway);
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    private async ValueTask<ReadOnlySequence<byte>> HearAsync(ReadOnlySequence<byte> input)
    {
        WireFault fault;
        while (_dialect.TryTake(ref input, out var packet, out fault))
        {
            _closing.Token.ThrowIfCancellationRequested();
            var word = _dialect.Read(packet, _clock.GetUtcNow());
            if (word.News is { } news && !_hearing.TryTake(new(news, this, word.Sequence, word.Id)))
            {
                // The gateway waits with us: nobody can say meanwhile that it does not answer.
                Volatile.Write(ref _heldSince, _clock.GetTimestamp());
                Volatile.Write(ref _isHeld, true);
                await _hearing.TakeAsync(new(news, this, word.Sequence, word.Id), _closing.Token);
                Volatile.Write(ref _heldUntil, _clock.GetTimestamp());
                Volatile.Write(ref _isHeld, false);
            }

            Take(word);
        }

        if (fault != WireFault.None)
        {
            Close(SessionEnd.NotUnderstood, fault);
        }

        return input;
    }

    private void Take(in Word word)
    {
        Volatile.Write(ref _heardAt, _clock.GetTimestamp());
        Volatile.Write(ref _probes, 0);
        switch (word.Kind)
        {
            case WordKind.Fault:
                Close(SessionEnd.NotUnderstood, word.Fault);
                break;
            case WordKind.LoggedIn:
                _ = _login.TrySetResult(word.Status);
                break;
            case WordKind.Answer:
                Answer(word.Sequence, word.Answer);
                break;
            case WordKind.Goodbye:
                Reply(word);
                lock (_gate)
                {
                    _leftAt ??= _clock.GetTimestamp();
                }

                break;
            case WordKind.Probe or WordKind.Nonsense or WordKind.UnknownCommand:
                Reply(word);
                break;
        }
    }

    private void Reply(Word word) => Write(output => _dialect.WriteReply(output, word));

    // What comes too late, or was never asked, changes nothing: it has been told as unknown.
    private void Answer(uint sequence, PartAnswer answer)
    {
        Pending? pending;
        lock (_gate)
        {
            pending = _pending.Take(sequence);
        }

        if (pending is not null)
        {
            HasWorked = true;
            _ = pending.TrySetResult(answer);
        }
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Step, _clock);
        while (await timer.WaitForNextTickAsync(_closing.Token))
        {
            // Whoever hears may himself wait for an answer that is not read meanwhile: nobody waits for ever.
            var isHeld = Volatile.Read(ref _isHeld);
            if (!isHeld || _clock.GetElapsedTime(Volatile.Read(ref _heldSince)) >= AnswerWithin)
            {
                GiveUpWaiting();
            }

            if (!isHeld)
            {
                Probe();
            }

            if (HasLeft())
            {
                Close(SessionEnd.ClosedByGateway);
            }
        }
    }

    private bool HasLeft()
    {
        lock (_gate)
        {
            return _leftAt is { } left && _clock.GetElapsedTime(left) >= CloseWithin;
        }
    }

    private void GiveUpWaiting()
    {
        IReadOnlyList<Pending> late;
        lock (_gate)
        {
            late = _pending.TakeLate(Volatile.Read(ref _heldUntil), AnswerWithin);
        }

        foreach (var pending in late)
        {
            _ = pending.TrySetResult(new(PartOutcome.Unknown));
        }
    }

    private void Probe()
    {
        var silent = _clock.GetElapsedTime(Math.Max(Volatile.Read(ref _heardAt), Volatile.Read(ref _heldUntil)));
        var probes = Volatile.Read(ref _probes);
        if (silent < _dialect.Silence + (ProbeEvery * probes))
        {
            return;
        }

        if (probes == MostProbes)
        {
            Close(SessionEnd.Silent);
            return;
        }

        Volatile.Write(ref _probes, probes + 1);
        Write(output => _dialect.WriteProbe(output, Next()));
    }
}
