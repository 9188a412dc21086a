using System.Text.Json;
using HealthPass.Grains.Audit;
using HealthPass.Tests.Fakes;
using OtpNet;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Second factors over HTTP.</summary>
public sealed class FactorEndpointsTests(FactorApi api) : StaffedTests(api), IClassFixture<FactorApi>
{
    private readonly List<IDisposable> _owned = [];

    public override void Dispose()
    {
        _owned.ForEach(one => one.Dispose());
        base.Dispose();
    }

    [Fact]
    public async Task An_account_that_must_have_a_factor_sets_one_up_first_and_shows_it_from_then_on()
    {
        var person = await PersonAsync("li.na", "epidemic_control");
        _ = await person.ExpectAsync(403, HttpMethod.Get, "/v1/assignments", code: "factor_required");
        var list = await person.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/factors");
        Assert.Equal(("any", 0, false), (list.GetProperty("required").GetString(), list.GetProperty("factors").GetArrayLength(), list.GetProperty("isFresh").GetBoolean()));

        var secret = await AppAsync(person);
        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/assignments");
        Assert.False((await person.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/current")).GetProperty("needsFactor").GetBoolean());

        var again = await SignInAsync("li.na");
        _ = await again.ExpectAsync(403, HttpMethod.Get, "/v1/assignments", code: "factor_required");

        // The password alone sets nothing up beside, and removes nothing.
        _ = await again.ExpectAsync(403, HttpMethod.Post, "/v1/sessions/factors/totp", code: "step_up_required");
        _ = await again.ExpectAsync(403, HttpMethod.Post, "/v1/sessions/factors/passkeys", code: "step_up_required");
        var id = (await again.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/factors")).GetProperty("factors")[0].GetProperty("factorId").GetString();
        _ = await again.ExpectAsync(403, HttpMethod.Delete, $"/v1/sessions/factors/{id}", code: "step_up_required");
        _ = await again.ExpectAsync(400, HttpMethod.Post, "/v1/sessions/current/factor", new { }, "field_missing");
        _ = await again.ExpectAsync(403, HttpMethod.Post, "/v1/sessions/current/factor", new { code = "12345" }, "factor_wrong");
        _ = await again.ExpectAsync(404, HttpMethod.Post, "/v1/sessions/current/factor/challenge", new { }, "factor_not_found");

        // The code of the next step, as the one that set it up is used up.
        var shown = await again.ExpectAsync(200, HttpMethod.Post, "/v1/sessions/current/factor", new { code = CodeOf(secret, 30) });
        Assert.False(shown.GetProperty("needsFactor").GetBoolean());
        _ = await again.ExpectAsync(200, HttpMethod.Get, "/v1/assignments");
        _ = await again.ExpectAsync(403, HttpMethod.Post, "/v1/sessions/current/factor", new { code = CodeOf(secret, 30) }, "factor_wrong");
        _ = await again.ExpectAsync(409, HttpMethod.Delete, $"/v1/sessions/factors/{id}", code: "last_factor");

        var lines = await AuditAsync("li.na");
        Assert.Equal(["factor_added", "factor_refused", "factor_refused"], lines.Where(line => line.Action.StartsWith("factor", StringComparison.Ordinal)).Select(line => line.Action));
        Assert.DoesNotContain(lines, line => line.Detail.Contains(Base32Encoding.ToString(secret), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_passkey_is_asked_for_an_app_lets_one_be_set_up_and_no_more()
    {
        var person = await PersonAsync("zhou", "auditor");
        _ = await AppAsync(person);
        _ = await person.ExpectAsync(403, HttpMethod.Get, "/v1/audit", code: "factor_required");

        var passkey = await PasskeyAsync(person);
        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/audit");
        var factors = (await person.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/factors")).GetProperty("factors").EnumerateArray().ToList();
        Assert.Equal(["totp", "passkey"], factors.Select(factor => factor.GetProperty("kind").GetString()));
        _ = await person.ExpectAsync(409, HttpMethod.Delete, $"/v1/sessions/factors/{factors[1].GetProperty("factorId").GetString()}", code: "last_factor");
        _ = await person.ExpectAsync(204, HttpMethod.Delete, $"/v1/sessions/factors/{factors[0].GetProperty("factorId").GetString()}");

        var again = await SignInAsync("zhou");
        _ = await again.ExpectAsync(403, HttpMethod.Get, "/v1/audit", code: "factor_required");
        _ = await ShowAsync(again, passkey, 200);
        _ = await again.ExpectAsync(200, HttpMethod.Get, "/v1/audit");
    }

    [Fact]
    public async Task An_approval_takes_a_passkey_shown_for_exactly_that_and_its_line_names_it()
    {
        var channel = Browser();
        channel.Headers["X-Api-Key"] = Api.Credentials.ChannelKey;
        var registered = await channel.ExpectAsync(
            201, HttpMethod.Post, "/v1/persons",
            new { document = new { type = "passport", number = "E00000777" }, name = "王小明", phone = "13800138000", regionCode = "510104000000" });
        var maker = await PersonAsync("maker.wu", "epidemic_control");
        _ = await PasskeyAsync(maker);
        _ = await Api.Get<IServiceProvider>().DocumentAsync();
        var made = await maker.ExpectAsync(201, HttpMethod.Post, "/v1/assignments", new
        {
            reasonCode = "SC05", documentNumber = CommandDocuments.Usual, evidence = "流调报告", authority = "省指挥部",
            people = new[] { new { personId = registered.GetProperty("personId").GetString() } },
        });
        var path = $"/v1/assignments/{made.GetProperty("assignmentId").GetString()}";

        var checker = await PersonAsync("checker.wu", "epidemic_control");
        var passkey = await PasskeyAsync(checker);
        var effect = (await checker.ExpectAsync(200, HttpMethod.Get, $"{path}/preview")).GetProperty("effect").GetString()!;

        // Shown just now, but for nothing, or for something else.
        _ = await checker.ExpectAsync(403, HttpMethod.Post, $"{path}/approval", new { effect }, "step_up_required");
        _ = await ShowAsync(checker, passkey, 200, new string('a', 64));
        _ = await checker.ExpectAsync(403, HttpMethod.Post, $"{path}/approval", new { effect }, "step_up_required");
        _ = await checker.ExpectAsync(400, HttpMethod.Post, "/v1/sessions/current/factor/challenge", new { effect = "everything" }, "field_invalid");

        _ = await ShowAsync(checker, passkey, 200, effect);
        _ = await checker.ExpectAsync(200, HttpMethod.Post, $"{path}/approval", new { effect });
        var factor = (await checker.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/factors")).GetProperty("factors")[0].GetProperty("factorId").GetString();
        var line = Assert.Single(await AuditAsync("checker.wu"), line => line.Action == "assignment_approved");
        Assert.Contains($"\"effect\":\"{effect}\",\"factor\":\"{factor}\"", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replayed_answer_and_one_to_another_sessions_challenge_are_refused()
    {
        var person = await PersonAsync("sun", "hotline_agent");
        var passkey = await PasskeyAsync(person);
        var (first, second) = (await SignInAsync("sun"), await SignInAsync("sun"));
        var challenge = await ChallengeAsync(first, null);
        _ = await ChallengeAsync(second, null);
        var answer = AnswerOf(passkey, challenge);

        _ = await second.ExpectAsync(403, HttpMethod.Post, "/v1/sessions/current/factor", answer, "factor_wrong");
        _ = await first.ExpectAsync(200, HttpMethod.Post, "/v1/sessions/current/factor", answer);
        _ = await first.ExpectAsync(409, HttpMethod.Post, "/v1/sessions/current/factor", answer, "factor_not_begun");
        _ = await first.ExpectAsync(400, HttpMethod.Post, "/v1/sessions/current/factor", new { credentialId = "not base 64!", clientData = "", authenticatorData = "", signature = "" }, "field_invalid");
        _ = await second.ExpectAsync(403, HttpMethod.Get, "/v1/cases", code: "factor_required");

        // A page of another name, whose browser says so.
        using var elsewhere = new SoftwareAuthenticator(FactorApi.Site, "https://health.example.com");
        var begun = await first.ExpectAsync(200, HttpMethod.Post, "/v1/sessions/factors/passkeys");
        var (id, client, attestation) = elsewhere.Make(begun.GetProperty("challenge").GetString()!);
        _ = await first.ExpectAsync(
            403, HttpMethod.Post, "/v1/sessions/factors/passkeys/completion", new { name = "x", credentialId = id, clientData = client, attestation }, "factor_wrong");
    }

    [Fact]
    public async Task A_lost_factor_is_cleared_by_two_administrators_with_a_new_first_password()
    {
        var person = await PersonAsync("qian", "epidemic_control");
        _ = await AppAsync(person);
        var both = await GrantAsync("qian", "epidemic_control", newPassword: true);

        _ = await person.ExpectAsync(401, HttpMethod.Get, "/v1/sessions/current", code: "session_invalid");
        var again = Browser();
        again.Bearer = (await again.ExpectAsync(201, HttpMethod.Post, "/v1/sessions", new { userName = "qian", password = both })).GetProperty("token").GetString();

        // Not before the password is the person's own.
        _ = await again.ExpectAsync(403, HttpMethod.Post, "/v1/sessions/factors/totp", code: "password_change_required");
        _ = await again.ExpectAsync(204, HttpMethod.Post, "/v1/sessions/password", new { password = both, newPassword = Password });
        Assert.Equal(0, (await again.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/factors")).GetProperty("factors").GetArrayLength());
        _ = await AppAsync(again);
        _ = await again.ExpectAsync(200, HttpMethod.Get, "/v1/assignments");
    }

    private static string CodeOf(byte[] secret, int later = 0) => new Totp(secret).ComputeTotp(DateTime.UtcNow.AddSeconds(later));

    private static object AnswerOf(SoftwareAuthenticator passkey, string challenge)
    {
        var (credentialId, clientData, authenticatorData, signature) = passkey.Show(challenge);
        return new { credentialId, clientData, authenticatorData, signature };
    }

    private static async Task<string> ChallengeAsync(Browser person, string? effect) =>
        (await person.ExpectAsync(200, HttpMethod.Post, "/v1/sessions/current/factor/challenge", effect is null ? new { } : new { effect })).GetProperty("challenge").GetString()!;

    private static async Task<JsonElement> ShowAsync(Browser person, SoftwareAuthenticator passkey, int status, string? effect = null) =>
        await person.ExpectAsync(status, HttpMethod.Post, "/v1/sessions/current/factor", AnswerOf(passkey, await ChallengeAsync(person, effect)));

    private static async Task<byte[]> AppAsync(Browser person)
    {
        var begun = await person.ExpectAsync(200, HttpMethod.Post, "/v1/sessions/factors/totp");
        Assert.StartsWith("otpauth://totp/", begun.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("<svg", begun.GetProperty("drawing").GetString(), StringComparison.Ordinal);
        var secret = Base32Encoding.ToBytes(begun.GetProperty("secret").GetString());
        var added = await person.ExpectAsync(201, HttpMethod.Post, "/v1/sessions/factors/totp/completion", new { name = "手机", code = CodeOf(secret) });
        Assert.Equal(("totp", "手机"), (added.GetProperty("kind").GetString(), added.GetProperty("name").GetString()));
        return secret;
    }

    private async Task<SoftwareAuthenticator> PasskeyAsync(Browser person)
    {
        var passkey = new SoftwareAuthenticator(FactorApi.Site, $"https://{FactorApi.Site}");
        _owned.Add(passkey);
        var begun = await person.ExpectAsync(200, HttpMethod.Post, "/v1/sessions/factors/passkeys");
        Assert.Equal(FactorApi.Site, begun.GetProperty("relyingPartyId").GetString());
        var (credentialId, clientData, attestation) = passkey.Make(begun.GetProperty("challenge").GetString()!);
        _ = await person.ExpectAsync(201, HttpMethod.Post, "/v1/sessions/factors/passkeys/completion", new { name = "密钥", credentialId, clientData, attestation });
        return passkey;
    }

    private async Task<IReadOnlyList<AuditEntry>> AuditAsync(string actor) =>
        [.. (await Api.Get<IAuditStore>().ReadAsync(0, 10_000, default)).Where(line => line.Actor == actor)];
}
