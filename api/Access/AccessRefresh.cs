using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Grains.Staff.Identities;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Grains.Staff.SignIn;
using HealthPass.Kernel.Loops;

namespace HealthPass.Api.Access;

/// <summary>
/// Brings what has changed of screens and accounts into force on this node, whichever node changed it: one row each is
/// asked for more than twice a second, and what it counts is read when it has grown. What is in memory stays in force while
/// the database does not answer; nobody can change anything then either.
/// </summary>
internal sealed class AccessRefresh(
    IAccessGenerations generations, KioskTokens kiosks, StaffBoard staff, ISessionStore sessions, IFactorStore factors, IIdentityStore identities, SignInLog signIns, TimeProvider clock,
    ILogger<AccessRefresh> logger)
    : Loop("Bringing changed screens and accounts into force", TimeSpan.FromMilliseconds(400), clock, logger, atOnce: true)
{
    // Beside what is counted: a node of the build before counts nothing.
    private static readonly TimeSpan AllEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SumUpEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepEnded = TimeSpan.FromDays(90);

    // Longer than a clock is likely to be set back by.
    private static readonly TimeSpan KeepBegun = TimeSpan.FromDays(1);

    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);
    private DateTimeOffset _read;
    private DateTimeOffset _wrote;
    private DateTimeOffset _summedUp;
    private DateTimeOffset _forgot;

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        var now = Clock.GetUtcNow();
        var all = now - _read >= AllEvery;
        var current = await generations.ReadAsync(stoppingToken);
        await LoadAsync(AccessKinds.Kiosks, kiosks.LoadAsync);
        await LoadAsync(AccessKinds.Accounts, staff.LoadAsync);
        _read = all ? now : _read;
        if (now - _wrote >= WriteEvery)
        {
            await staff.WriteUsesAsync(stoppingToken);
            _wrote = now;
        }

        if (now - _summedUp >= SumUpEvery)
        {
            await signIns.SumUpAsync();
            _summedUp = now;
        }

        if (now - _forgot >= ForgetEvery)
        {
            await sessions.ForgetAsync((now - KeepEnded).ToUnixTimeSeconds(), stoppingToken);
            await factors.ForgetAsync(now.ToUnixTimeSeconds() - (long)KeepBegun.TotalSeconds, stoppingToken);
            await identities.ForgetAsync((now - KeepEnded).ToUnixTimeSeconds(), stoppingToken);
            _forgot = now;
        }

        // What was read before the number would be read again for nothing; what was changed after it is read in the next round.
        async Task LoadAsync(string kind, Func<CancellationToken, Task> load)
        {
            var value = current.GetValueOrDefault(kind);
            if (all || !_seen.TryGetValue(kind, out var seen) || seen != value)
            {
                await load(stoppingToken);
                _seen[kind] = value;
            }
        }
    }

    protected override async Task LastAsync(CancellationToken cancellationToken)
    {
        await staff.WriteUsesAsync(cancellationToken);
        await signIns.SumUpAsync();
    }
}
