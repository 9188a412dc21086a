using HealthPass.Grains.Audit;
using HealthPass.Kernel.Faults;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Governance;

public sealed class AuditQueueTests : IDisposable
{
    private readonly HeldStore _store = new();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly AuditQueue _queue;
    private int _failures;

    public AuditQueueTests() => _queue = new(_store, _clock, () => _failures++);

    [Fact]
    public async Task Lines_that_come_while_one_is_written_share_the_next_transaction_in_their_order()
    {
        var first = _queue.AppendAsync(Line(0));
        await _store.NextAsync();
        var others = Enumerable.Range(1, 100).Select(number => _queue.AppendAsync(Line(number))).ToList();
        Assert.False(first.IsCompleted);
        _store.Release();
        Assert.Equal(1, await first);
        await _store.NextAsync();
        Assert.DoesNotContain(others, other => other.IsCompleted);
        _store.Release();
        Assert.Equal(Enumerable.Range(2, 100).Select(number => (long)number), await Task.WhenAll(others));
        Assert.Equal([1, 100], _store.Transactions);
        Assert.Equal(Enumerable.Range(0, 101).Select(number => Line(number).Actor), _store.Lines.Select(line => line.Actor));
        AuditEntry? before = null;
        foreach (var line in _store.Lines)
        {
            Assert.True(AuditChain.Follows(before, line));
            before = line;
        }

        Assert.Equal(before, _queue.Head);
    }

    [Fact]
    public async Task A_full_queue_is_told_at_once_and_takes_lines_again_when_it_has_room()
    {
        var first = _queue.AppendAsync(Line(0));
        await _store.NextAsync();
        var waiting = Enumerable.Range(1, AuditQueue.MaxWaiting).Select(number => _queue.AppendAsync(Line(number))).ToList();
        var refused = Assert.Throws<StorageUnavailableException>(() => { _ = _queue.AppendAsync(Line(-1)); });
        Assert.Contains("4096 lines wait", refused.Message, StringComparison.Ordinal);
        _store.Open();
        _ = await first;
        Assert.Equal(AuditQueue.MaxWaiting + 1, (await Task.WhenAll(waiting))[^1]);
        Assert.Equal(AuditQueue.MaxWaiting + 2, await _queue.AppendAsync(Line(1)));
        Assert.DoesNotContain(_store.Lines, line => line.Actor == "user--1");
    }

    [Fact]
    public async Task An_outage_fails_those_of_the_transaction_and_nobody_behind_them()
    {
        _store.Open();
        Assert.Equal(1, await _queue.AppendAsync(Line(1)));
        _store.Fail = new StorageUnavailableException("down");
        var failed = Enumerable.Range(2, 3).Select(number => _queue.AppendAsync(Line(number))).ToList();
        foreach (var line in failed)
        {
            _ = await Assert.ThrowsAsync<StorageUnavailableException>(() => line);
        }

        Assert.Equal(1, _failures);
        _store.Fail = null;
        Assert.Equal(2, await _queue.AppendAsync(Line(9)));
    }

    [Fact]
    public async Task A_line_that_the_database_refuses_for_what_it_says_takes_no_other_with_it()
    {
        _store.Open();
        _store.Refused = "user-2";
        var lines = Enumerable.Range(1, 4).Select(number => _queue.AppendAsync(Line(number))).ToList();
        _ = await Assert.ThrowsAsync<InvalidDataException>(() => lines[1]);
        var written = await Task.WhenAll(lines[0], lines[2], lines[3]);
        Assert.Equal([1L, 2L, 3L], written);
        Assert.Equal(["user-1", "user-3", "user-4"], _store.Lines.Select(line => line.Actor));
    }

    [Fact]
    public async Task What_was_written_although_it_was_said_to_have_failed_is_not_written_over()
    {
        _store.Open();
        _store.FailAfter = new StorageUnavailableException("the connection broke while it committed");
        _ = await Assert.ThrowsAsync<StorageUnavailableException>(() => _queue.AppendAsync(Line(1)));
        _store.FailAfter = null;
        Assert.Equal(2, await _queue.AppendAsync(Line(2)));
        Assert.True(AuditChain.Follows(_store.Lines[0], _store.Lines[1]));
    }

    public void Dispose() => _store.Dispose();

    private static AuditLine Line(int number) => new($"user-{number}", "lookup", "person", "{}");

    private sealed class HeldStore : IAuditStore, IDisposable
    {
        private readonly SemaphoreSlim _arrived = new(0);
        private readonly SemaphoreSlim _released = new(0);
        private bool _open;

        public List<AuditEntry> Lines { get; } = [];

        public List<int> Transactions { get; } = [];

        public Exception? Fail { get; set; }

        public Exception? FailAfter { get; set; }

        public string? Refused { get; set; }

        public void Dispose()
        {
            _arrived.Dispose();
            _released.Dispose();
        }

        public Task NextAsync() => _arrived.WaitAsync();

        public void Release() => _released.Release();

        public void Open()
        {
            _open = true;
            _released.Release();
        }

        public Task<AuditEntry?> ReadHeadAsync(CancellationToken cancellationToken) => Task.FromResult(Lines.LastOrDefault());

        public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
        {
            _arrived.Release();
            if (!_open)
            {
                await _released.WaitAsync(cancellationToken);
            }

            if (Fail is not null)
            {
                throw Fail;
            }

            if (entries.Any(entry => entry.Actor == Refused))
            {
                throw new InvalidDataException("The database refuses the text.");
            }

            Lines.AddRange(entries);
            Transactions.Add(entries.Count);
            if (FailAfter is not null)
            {
                throw FailAfter;
            }
        }

        public Task<IReadOnlyList<AuditEntry>> ReadAsync(long afterSequence, int limit, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<AuditEntry>> ReadBeforeAsync(long beforeSequence, int limit, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<AuditEntry?> FindFollowerAsync(byte[] previousHash, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
