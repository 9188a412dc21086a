using System.Buffers.Text;
using HealthPass.Api.Factors;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Grains.Staff.SignIn;
using HealthPass.Kernel.Keys;
using HealthPass.Tests.Fakes;
using HealthPass.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtpNet;
using Xunit;

namespace HealthPass.Tests.Staff;

/// <summary>Factors set up and shown on two nodes that share a database.</summary>
public sealed class FactorShowingTests : IAsyncLifetime
{
    private const string Site = "health.example.gov.cn";
    private static readonly PasskeyPlace Place = new(Site, new HashSet<string> { $"https://{Site}" });
    private static readonly string Effect = new('a', 64);
    private static readonly string Other = new('b', 64);

    private readonly SqliteFixture _database = new();
    private readonly Dictionary<string, ServiceProvider> _nodes = new(StringComparer.Ordinal);
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly AuditBook _audit = new();
    private readonly FactorRules _rules = new(["epidemic_control"], TimeSpan.FromMinutes(5));
    private readonly SoftwareAuthenticator _passkey = new(Site, $"https://{Site}");
    private readonly KeyRing _keys = new(Samples.Keys());
    private StaffSession _session = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.StartAsync();
        Assert.True(await Get<IStaffStore>("one").AddFirstAsync([new("wang", "hash", ["epidemic_control"], Samples.City.Code)], [], default));
        _session = await BeginAsync();
    }

    public ValueTask DisposeAsync()
    {
        _passkey.Dispose();
        return _database.DisposeAsync();
    }

    [Fact]
    public async Task A_code_is_good_once_at_all_nodes_together()
    {
        var secret = await AppAsync();
        _clock.Advance(TimeSpan.FromSeconds(30));
        var code = CodeOf(secret);
        var other = await BeginAsync();

        Assert.Equal(FactorFault.None, (await Showing("one").ShowCodeAsync(_session, code, default)).Fault);
        Assert.Equal(FactorFault.Wrong, (await Showing("two").ShowCodeAsync(other, code, default)).Fault);
        Assert.Equal(FactorFault.Wrong, (await Showing("one").ShowCodeAsync(_session, code, default)).Fault);

        Assert.Equal(0, (await HeldAsync(other)).FactorAt);
        var held = await HeldAsync(_session);
        Assert.Equal((_clock.GetUtcNow().ToUnixTimeSeconds(), FactorKind.Totp), (held.FactorAt, held.FactorKind));
        Assert.Equal(2, _audit.Lines.Count(line => line.Action == "factor_refused" && line.Detail.Contains("used_code", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_code_that_set_an_app_up_is_used_up_by_that()
    {
        var secret = await AppAsync();
        Assert.Equal(FactorFault.Wrong, (await Showing("one").ShowCodeAsync(_session, CodeOf(secret), default)).Fault);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_takes_no_code_a_second_time_and_makes_no_other_useless()
    {
        var secret = await AppAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        var used = CodeOf(secret);
        Assert.Equal(FactorFault.None, (await Showing("one").ShowCodeAsync(_session, used, default)).Fault);

        // An hour forth, a code, and back again.
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(FactorFault.None, (await Showing("one").ShowCodeAsync(_session, CodeOf(secret), default)).Fault);
        var back = new FakeTimeProvider(Samples.Noon.AddMinutes(10));

        Assert.Equal(FactorFault.Wrong, (await Showing("two", back).ShowCodeAsync(_session, used, default)).Fault);
        back.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(FactorFault.None, (await Showing("two", back).ShowCodeAsync(_session, CodeOf(secret, back), default)).Fault);
    }

    [Fact]
    public async Task Five_wrong_codes_and_the_account_waits_at_every_node_and_in_every_session()
    {
        var secret = await AppAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        var wrong = CodeOf(secret) == "000000" ? "000001" : "000000";
        for (var i = 0; i < SignInGuard.Free; i++)
        {
            Assert.Equal(FactorFault.Wrong, (await Showing(i % 2 == 0 ? "one" : "two").ShowCodeAsync(_session, wrong, default)).Fault);
        }

        Assert.Equal(FactorFault.Wrong, (await Showing("two").ShowCodeAsync(await BeginAsync(), CodeOf(secret), default)).Fault);
        Assert.Equal(SignInGuard.Free, _audit.Lines.Count(line => line.Action == "factor_refused"));

        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(FactorFault.None, (await Showing("two").ShowCodeAsync(_session, CodeOf(secret), default)).Fault);
    }

    [Fact]
    public async Task An_answer_of_a_passkey_is_good_once_and_in_the_session_that_was_asked()
    {
        await PasskeyAsync();
        var other = await BeginAsync();
        var mine = await ChallengeAsync(_session);
        var answer = Answer(mine);

        // Another session has a challenge of its own, or none.
        _ = await ChallengeAsync(other);
        Assert.Equal(FactorFault.Wrong, (await Showing("two").ShowPasskeyAsync(other, answer, Place, default)).Fault);
        Assert.Equal(FactorFault.NothingBegun, (await Showing("two").ShowPasskeyAsync(other, answer, Place, default)).Fault);

        Assert.Equal(FactorFault.None, (await Showing("one").ShowPasskeyAsync(_session, answer, Place, default)).Fault);
        Assert.Equal(FactorFault.NothingBegun, (await Showing("two").ShowPasskeyAsync(_session, answer, Place, default)).Fault);

        // Also where a new challenge waits: the old answer has signed another.
        _ = await ChallengeAsync(_session);
        Assert.Equal(FactorFault.Wrong, (await Showing("one").ShowPasskeyAsync(_session, answer, Place, default)).Fault);
        Assert.Equal(0, (await HeldAsync(other)).FactorAt);
    }

    [Fact]
    public async Task What_a_passkey_was_shown_for_stands_in_its_challenge_and_in_the_session()
    {
        await PasskeyAsync();
        var challenge = await ChallengeAsync(_session, Effect);
        Assert.Equal(Convert.FromHexString(Effect), Base64Url.DecodeFromChars(challenge)[^32..]);
        var factor = (await Showing("one").ShowPasskeyAsync(_session, Answer(challenge), Place, default)).Factor!;

        var held = await HeldAsync(_session);
        Assert.Equal((factor.FactorId, FactorKind.Passkey, Effect), (held.FactorId!.Value, held.FactorKind, held.FactorEffect));
        Assert.False(_rules.IsForSomethingElse(["epidemic_control"], held, Effect));
        Assert.True(_rules.IsForSomethingElse(["epidemic_control"], held, Other));

        // An answer to the challenge of one thing does not pass for that of another.
        var of = Answer(await ChallengeAsync(_session, Other));
        _ = await ChallengeAsync(_session, Effect);
        Assert.Equal(FactorFault.Wrong, (await Showing("one").ShowPasskeyAsync(_session, of, Place, default)).Fault);
        Assert.Equal(Effect, (await HeldAsync(_session)).FactorEffect);
    }

    [Fact]
    public async Task A_challenge_runs_out_and_a_page_of_another_name_or_a_copied_passkey_gets_nothing()
    {
        await PasskeyAsync();
        var answer = Answer(await ChallengeAsync(_session));
        _clock.Advance(Challenges.Lifetime);
        Assert.Equal(FactorFault.NothingBegun, (await Showing("one").ShowPasskeyAsync(_session, answer, Place, default)).Fault);

        var elsewhere = new PasskeyPlace(Site, new HashSet<string> { "https://health.example.com" });
        Assert.Equal(FactorFault.Wrong, (await Showing("one").ShowPasskeyAsync(_session, Answer(await ChallengeAsync(_session)), elsewhere, default)).Fault);

        _passkey.Counter = 1;
        Assert.Equal(FactorFault.Wrong, (await Showing("one").ShowPasskeyAsync(_session, Answer(await ChallengeAsync(_session)), Place, default)).Fault);
        _passkey.Counter = 50;
        Assert.Equal(FactorFault.None, (await Showing("one").ShowPasskeyAsync(_session, Answer(await ChallengeAsync(_session)), Place, default)).Fault);
    }

    [Fact]
    public async Task Bytes_that_are_no_answer_are_refused_as_a_wrong_one()
    {
        await PasskeyAsync();
        _ = await ChallengeAsync(_session);
        var garbage = new PasskeyAssertion(_passkey.CredentialId, "{"u8.ToArray(), new byte[] { 1 }, new byte[] { 2 });
        Assert.Equal(FactorFault.Wrong, (await Showing("one").ShowPasskeyAsync(_session, garbage, Place, default)).Fault);

        var begun = await Enrolment.BeginPasskeyAsync(await HeldAsync(_session), default);
        Assert.Equal(FactorFault.None, begun.Fault);
        Assert.Equal(
            FactorFault.Wrong,
            (await Enrolment.FinishPasskeyAsync(await HeldAsync(_session), "x", new(new byte[] { 1 }, "{}"u8.ToArray(), new byte[] { 0xff }), Place, default)).Fault);
    }

    private FactorEnrolment Enrolment => new(Get<IFactorStore>("one"), Tries("one"), new Fido2Passkeys(), Sealer(_clock), _rules, _audit, _clock);

    private FactorShowing Showing(string node, TimeProvider? clock = null) =>
        new(Get<IFactorStore>(node), Tries(node), new Fido2Passkeys(), Sealer(clock ?? _clock), clock ?? _clock);

    private FactorTries Tries(string node) => new(Get<ISignInStore>(node), _audit);

    private FactorSealer Sealer(TimeProvider clock) => new(_keys, clock);

    private T Get<T>(string node)
        where T : notnull
    {
        if (!_nodes.TryGetValue(node, out var services))
        {
            services = _database.Node(node);
            _nodes.Add(node, services);
        }

        return services.GetRequiredService<T>();
    }

    private string CodeOf(byte[] secret, TimeProvider? clock = null) => new Totp(secret).ComputeTotp((clock ?? _clock).GetUtcNow().UtcDateTime);

    private PasskeyAssertion Answer(string challenge)
    {
        var (id, client, data, signature) = _passkey.Show(challenge);
        return new(Base64Url.DecodeFromChars(id), Base64Url.DecodeFromChars(client), Base64Url.DecodeFromChars(data), Base64Url.DecodeFromChars(signature));
    }

    private async Task<string> ChallengeAsync(StaffSession session, string effect = "")
    {
        var begun = await Showing("one").BeginPasskeyAsync(session, effect, default);
        Assert.Equal((FactorFault.None, Base64Url.EncodeToString(_passkey.CredentialId)), (begun.Fault, Assert.Single(begun.Credentials)));
        return Base64Url.EncodeToString(begun.Challenge);
    }

    private async Task<byte[]> AppAsync()
    {
        var begun = await Enrolment.BeginTotpAsync(_session, default);
        var result = await Enrolment.FinishTotpAsync(_session, "phone", CodeOf(begun.Secret), default);
        Assert.Equal(FactorFault.None, result.Fault);
        Assert.Equal(1, (await Get<IAccountStore>("two").FindAsync("wang", default))!.Factors);
        return begun.Secret;
    }

    private async Task PasskeyAsync()
    {
        var begun = await Enrolment.BeginPasskeyAsync(_session, default);
        var (id, client, attestation) = _passkey.Make(Base64Url.EncodeToString(begun.Challenge));
        var answer = new PasskeyAttestation(Base64Url.DecodeFromChars(id), Base64Url.DecodeFromChars(client), Base64Url.DecodeFromChars(attestation));
        var result = await Enrolment.FinishPasskeyAsync(_session, "key", answer, Place, default);
        Assert.Equal(FactorFault.None, result.Fault);
        Assert.Contains(_audit.Lines, line => line.Action == "factor_added");

        // What was answered once sets nothing up again.
        Assert.Equal(FactorFault.NothingBegun, (await Enrolment.FinishPasskeyAsync(_session, "key", answer, Place, default)).Fault);
        await Tries("one").HeldAsync(_session, _clock.GetUtcNow().ToUnixTimeSeconds());
    }

    private async Task<StaffSession> BeginAsync()
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var session = new StaffSession(Guid.CreateVersion7(_clock.GetUtcNow()), "wang", now, now + 28_800, now, "office", "browser", 0, 0, 0);
        await Get<ISessionStore>("one").AddAsync(session, 10, default);
        return session;
    }

    private async Task<StaffSession> HeldAsync(StaffSession session) => (await Get<ISessionStore>("two").FindAsync(session.SessionId, default))!;
}
