using HealthPass.Grains.Staff;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class SignInsTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly Passwords _passwords = new();
    private readonly SignIns _signIns;
    private StaffAccount _account = new("agent", "right", ["hotline_agent"], Samples.City.Code, 0, 0);

    public SignInsTests() => _signIns = new(
        Stub.Of<IStaffStore>((method, arguments) => method switch
        {
            nameof(IStaffStore.FindAsync) => Task.FromResult("agent".Equals((string)arguments[0]!, StringComparison.OrdinalIgnoreCase) ? _account : null),
            nameof(IStaffStore.CountSignInAsync) => Task.FromResult(Count((int)arguments[1]!, (long)arguments[2]!, (long)arguments[3]!)),
            nameof(IStaffStore.ForgiveSignInsAsync) => Forgive(),
            _ => throw new NotSupportedException(method),
        }),
        _passwords,
        _clock);

    public void Dispose() => _signIns.Dispose();

    [Fact]
    public async Task The_right_password_signs_in_and_forgives_the_wrong_ones_before()
    {
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(SignInFault.Wrong, (await TryAsync("wrong")).Fault);
        }

        Assert.Equal("agent", (await TryAsync("right")).Account?.UserName);
        Assert.Equal(0, _account.FailedAttempts);
    }

    [Fact]
    public async Task Five_wrong_ones_lock_for_a_quarter_of_an_hour_whatever_comes_then()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(SignInFault.Wrong, (await TryAsync("wrong")).Fault);
        }

        Assert.Equal(new(SignInFault.Locked, LockedFor: 900), await TryAsync("right"));
        _clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(SignInFault.None, (await TryAsync("right")).Fault);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("agent\0")]
    [InlineData("a name that is longer than sixty-four characters is no account's name")]
    public async Task An_account_that_is_none_takes_as_long_as_one_that_is(string userName)
    {
        Assert.Equal(SignInFault.Wrong, (await _signIns.TryAsync(userName, "right", default)).Fault);
        Assert.Equal(1, _passwords.Wasted);
    }

    private Task<SignInResult> TryAsync(string password) => _signIns.TryAsync("Agent", password, default);

    private long? Count(int bound, long now, long lockUntil)
    {
        if (_account.LockedUntil > now)
        {
            return null;
        }

        var failed = _account.FailedAttempts + 1;
        _account = failed >= bound ? _account with { FailedAttempts = 0, LockedUntil = lockUntil } : _account with { FailedAttempts = failed };
        return failed >= bound ? lockUntil : 0;
    }

    private Task Forgive()
    {
        _account = _account with { FailedAttempts = 0, LockedUntil = 0 };
        return Task.CompletedTask;
    }

    private sealed class Passwords : IPasswords
    {
        public int Wasted { get; private set; }

        public bool Hold(StaffAccount account, string password) => account.PasswordHash == password;

        public void Waste(string password) => Wasted++;
    }
}
