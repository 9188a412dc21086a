using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Passwords;
using HealthPass.Grains.Staff.SignIn;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class SignInsTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly OneWork _passwords = new();
    private readonly AuditBook _audit = new();
    private readonly List<string> _forgiven = [];
    private readonly SignInLog _log;
    private readonly SignIns _signIns;
    private StaffAccount _account = new("agent", "right", ["hotline_agent"], Samples.City.Code);
    private SignInVerdict _verdict;

    public SignInsTests()
    {
        _log = new(_audit);
        _signIns = new(
            Stub.Of<IAccountStore>((method, arguments) => Task.FromResult("agent".Equals((string)arguments[0]!, StringComparison.OrdinalIgnoreCase) ? _account : null)),
            Stub.Of<ISignInStore>((method, arguments) => method == nameof(ISignInStore.CountAsync)
                ? Task.FromResult(new SignInCount(_verdict, false, 3))
                : Forgive((IReadOnlyList<string>)arguments[1]!)),
            _passwords,
            _log,
            _clock);
    }

    public void Dispose() => _signIns.Dispose();

    [Fact]
    public async Task The_right_password_signs_in_and_its_source_and_device_are_known_from_then_on()
    {
        Assert.Equal("agent", (await TryAsync("right", device: "d1")).Account?.UserName);
        Assert.Equal(["device:d1", "10.0.0.0/24"], _forgiven);
        Assert.Equal("signed_in", Assert.Single(_audit.Lines).Action);
    }

    [Theory]
    [InlineData("nobody", "right", SignInVerdict.MayTry, false, SignInFault.Unknown)]
    [InlineData("agent\0", "right", SignInVerdict.MayTry, false, SignInFault.Unknown)]
    [InlineData("a name that is longer than sixty-four characters is no account's name", "right", SignInVerdict.MayTry, false, SignInFault.Unknown)]
    [InlineData("Agent", "wrong", SignInVerdict.MayTry, false, SignInFault.Wrong)]
    [InlineData("Agent", "right", SignInVerdict.SourceWaits, false, SignInFault.Waits)]
    [InlineData("Agent", "right", SignInVerdict.StrangersWait, false, SignInFault.Waits)]
    [InlineData("Agent", "right", SignInVerdict.MayTry, true, SignInFault.NotInForce)]
    [InlineData("Agent", "wrong", SignInVerdict.MayTry, true, SignInFault.Wrong)]
    public async Task Whatever_is_wrong_one_password_is_hashed(string userName, string password, SignInVerdict verdict, bool suspended, SignInFault expected)
    {
        _verdict = verdict;
        _account = _account with { IsSuspended = suspended };

        Assert.Equal(new(expected), await _signIns.TryAsync(new(userName, password, "10.0.0.0/24"), default));
        Assert.Equal(1, _passwords.Hashed);
    }

    [Fact]
    public async Task A_first_password_takes_both_of_its_parts_and_neither_is_one_alone()
    {
        var (first, second) = (ActivationParts.Draw(), ActivationParts.Draw());
        _account = _account with { PasswordHash = string.Empty, Activation = ActivationParts.Of(ActivationParts.HashOf(first), ActivationParts.HashOf(second)) };
        foreach (var wrong in new[] { first, second, $"{second}-{first}", $"{first}-{first}", $"{first}-{second}-", string.Empty })
        {
            Assert.Equal(SignInFault.Wrong, (await TryAsync(wrong)).Fault);
        }

        Assert.Equal(SignInFault.None, (await TryAsync($"{first}-{second}")).Fault);
        Assert.Equal(7, _passwords.Hashed);
    }

    [Fact]
    public async Task Made_up_names_and_those_who_wait_are_told_in_one_line_and_not_one_by_one()
    {
        for (var i = 0; i < 50; i++)
        {
            _ = await _signIns.TryAsync(new($"made-up-{i}", "wrong", "10.0.0.0/24"), default);
        }

        _verdict = SignInVerdict.SourceWaits;
        _ = await TryAsync("right");
        Assert.Empty(_audit.Lines);

        await _log.SumUpAsync();
        await _log.SumUpAsync();
        Assert.Equal(new("stranger", "sign_ins_refused", string.Empty, """{"unknownNames":50,"whileWaiting":1}"""), Assert.Single(_audit.Lines));
    }

    [Fact]
    public async Task An_accounts_own_wrong_ones_are_in_the_trail_and_without_the_trail_nobody_gets_in()
    {
        _ = await TryAsync("wrong");
        Assert.Equal(("agent", "sign_in_failed"), (_audit.Lines[0].Actor, _audit.Lines[0].Action));

        _audit.Fails = true;
        _ = await Assert.ThrowsAsync<IOException>(() => TryAsync("right"));
    }

    private Task<SignInResult> TryAsync(string password, string? device = null) => _signIns.TryAsync(new("Agent", password, "10.0.0.0/24", device), default);

    private Task Forgive(IReadOnlyList<string> sources)
    {
        _forgiven.AddRange(sources);
        return Task.CompletedTask;
    }

    private sealed class OneWork : IPasswords
    {
        public int Hashed { get; private set; }

        public Task<bool> HoldsAsync(StaffAccount? account, string password, HashingAsker asker, CancellationToken cancellationToken)
        {
            Hashed++;
            return Task.FromResult(account?.PasswordHash == password);
        }

        public Task<string> HashAsync(StaffAccount account, string password, HashingAsker asker, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
