using System.Collections.Concurrent;
using HealthPass.Api.Sessions;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Passwords;
using HealthPass.Grains.Staff.SignIn;
using HealthPass.Tests.Fakes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class HashingThreadsTests : IDisposable
{
    private readonly HashingThreads _threads = new();
    private readonly SlowHasher _hasher = new();

    public void Dispose()
    {
        _hasher.Gate.Set();
        _threads.Dispose();
        _hasher.Dispose();
    }

    [Fact]
    public async Task A_flood_of_sign_ins_hashes_on_two_threads_of_its_own_and_the_rest_is_told_at_once()
    {
        var passwords = new FrameworkPasswords(_hasher, _threads);
        using var signIns = new SignIns(
            Stub.Of<IAccountStore>((_, _) => Task.FromResult<StaffAccount?>(null)), Stub.Of<ISignInStore>((method, _) => throw new NotSupportedException(method)), passwords,
            new SignInLog(new AuditBook()), new FakeTimeProvider(Samples.Noon));

        // The first makes what every other is compared with.
        _hasher.Gate.Set();
        _ = await signIns.TryAsync(new("made-up", "password", "source-0"), default);
        _hasher.Gate.Reset();

        var flood = Enumerable.Range(0, 400).Select(i => signIns.TryAsync(new($"made-up-{i}", "password", $"source-{i % 40}"), default)).ToList();
        var busy = flood.Count(attempt => attempt.IsFaulted && attempt.Exception!.InnerException is HashingBusyException);

        Assert.InRange(busy, 400 - HashingThreads.MaxWaiting - HashingThreads.Count, 400 - HashingThreads.MaxWaiting);
        _hasher.Gate.Set();
        foreach (var attempt in flood.Where(attempt => !attempt.IsFaulted))
        {
            Assert.Equal(SignInFault.Unknown, (await attempt).Fault);
        }

        Assert.All(_hasher.Threads, thread =>
        {
            Assert.False(thread.IsThreadPoolThread);
            Assert.StartsWith(HashingThreads.NamePrefix, thread.Name, StringComparison.Ordinal);
        });
        Assert.True(_hasher.Threads.Distinct().Count() <= HashingThreads.Count);
    }

    [Fact]
    public async Task No_source_takes_all_of_the_queue_and_those_who_are_known_have_one_of_their_own()
    {
        using var gate = new ManualResetEventSlim();
        var running = Enumerable.Range(0, HashingThreads.Count).Select(i => _threads.RunAsync(Wait, new($"busy-{i}", false), default)).ToList();
        var ofOne = Enumerable.Range(0, HashingThreads.MaxOfSource).Select(_ => _threads.RunAsync(Wait, new("one", false), default)).ToList();
        _ = Assert.Throws<HashingBusyException>(() => { _ = _threads.RunAsync(Wait, new("one", false), default); });
        var others = new List<Task<int>>();
        for (var i = 0; others.Count < 2 * HashingThreads.MaxWaiting; i++)
        {
            try
            {
                others.Add(_threads.RunAsync(Wait, new($"other-{i}", false), default));
            }
            catch (HashingBusyException)
            {
                break;
            }
        }

        var order = new ConcurrentQueue<string>();
        var known = _threads.RunAsync(() => Note("known"), new("office", true), default);
        gate.Set();
        await Task.WhenAll([.. running, .. ofOne, .. others, known]);
        Assert.Equal(["known"], order);

        int Wait()
        {
            gate.Wait();
            return 0;
        }

        int Note(string what)
        {
            order.Enqueue(what);
            return 0;
        }
    }

    [Fact]
    public async Task Work_whose_caller_is_gone_is_left()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        _ = await Assert.ThrowsAsync<TaskCanceledException>(() => _threads.RunAsync<int>(() => throw new NotSupportedException(), HashingAsker.Own, gone.Token));
    }

    private sealed class SlowHasher : IPasswordHasher<StaffAccount>, IDisposable
    {
        public ManualResetEventSlim Gate { get; } = new(true);

        public ConcurrentQueue<Thread> Threads { get; } = new();

        public string HashPassword(StaffAccount user, string password) => Note("hash");

        public PasswordVerificationResult VerifyHashedPassword(StaffAccount user, string hashedPassword, string providedPassword)
        {
            _ = Note(hashedPassword);
            return PasswordVerificationResult.Failed;
        }

        public void Dispose() => Gate.Dispose();

        private string Note(string answer)
        {
            Threads.Enqueue(Thread.CurrentThread);
            Gate.Wait();
            return answer;
        }
    }
}
