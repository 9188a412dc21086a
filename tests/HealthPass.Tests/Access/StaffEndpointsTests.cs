using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Staff;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Accounts, sign-ins and sessions over HTTP.</summary>
public sealed class StaffEndpointsTests(RunningApi api) : StaffedTests(api), IClassFixture<RunningApi>
{
    [Fact]
    public async Task An_account_is_made_by_one_administrator_and_granted_by_another_and_neither_can_use_it()
    {
        var (first, second) = (Administrator("first"), Administrator("second"));
        _ = await first.ExpectAsync(201, HttpMethod.Post, "/v1/staff", new { userName = "li.na", displayName = "李娜", unit = "成都市疾控中心", regionCode = City });
        _ = await first.ExpectAsync(409, HttpMethod.Post, "/v1/staff", new { userName = "li.na", displayName = "李娜", unit = "x", regionCode = City }, "account_name_taken");
        var asked = await first.ExpectAsync(
            201, HttpMethod.Post, "/v1/staff/li.na/changes", new { roles = new[] { "epidemic_control" }, regionCode = City, note = "新入职" });
        var (changeId, firstPart) = (asked.GetProperty("changeId").GetString(), asked.GetProperty("passwordPart").GetString());

        _ = await first.ExpectAsync(403, HttpMethod.Post, $"/v1/staff/changes/{changeId}/confirmation", code: "maker_is_checker");
        var waiting = await second.ExpectAsync(200, HttpMethod.Get, "/v1/cases");
        Assert.Contains(waiting.GetProperty("cases").EnumerateArray(), one => one.GetProperty("caseId").GetString() == changeId);
        Assert.Equal(JsonValueKind.Null, (await second.ExpectAsync(200, HttpMethod.Get, $"/v1/staff/changes/{changeId}")).GetProperty("passwordPart").ValueKind);
        var secondPart = (await second.ExpectAsync(200, HttpMethod.Post, $"/v1/staff/changes/{changeId}/confirmation")).GetProperty("passwordPart").GetString();

        var person = Browser();
        foreach (var half in new[] { firstPart, secondPart })
        {
            _ = await person.ExpectAsync(401, HttpMethod.Post, "/v1/sessions", new { userName = "li.na", password = half }, "wrong_credentials");
        }

        var session = await person.ExpectAsync(201, HttpMethod.Post, "/v1/sessions", new { userName = "li.na", password = $"{firstPart}-{secondPart}" });
        Assert.True(session.GetProperty("mustChangePassword").GetBoolean());
        person.Bearer = session.GetProperty("token").GetString();

        // Good for nothing yet but to set a password.
        _ = await person.ExpectAsync(403, HttpMethod.Get, "/v1/cases", code: "password_change_required");
        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/service");
        _ = await person.ExpectAsync(
            400, HttpMethod.Post, "/v1/sessions/password", new { password = $"{firstPart}-{secondPart}", newPassword = "password1234" }, "password_common");
        _ = await person.ExpectAsync(204, HttpMethod.Post, "/v1/sessions/password", new { password = $"{firstPart}-{secondPart}", newPassword = "竹林里有三只小熊猫在睡觉" });
        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/cases");
        _ = await Browser().ExpectAsync(401, HttpMethod.Post, "/v1/sessions", new { userName = "li.na", password = $"{firstPart}-{secondPart}" });
        Assert.Contains(
            await AuditAsync(), line => line.Action == "staff_change_confirmed" && line.Actor == "second" && line.Detail.Contains("\"askedBy\":\"first\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whose_account_it_is_is_known_by_a_pseudonym_so_that_lookups_of_colleagues_are_noticed()
    {
        var first = Administrator("first");
        _ = await first.ExpectAsync(
            400, HttpMethod.Post, "/v1/staff", Account(new { type = "resident_id", number = "510104199001011234" }), "document_check_digit_wrong");
        _ = await first.ExpectAsync(201, HttpMethod.Post, "/v1/staff", Account(new { type = "passport", number = "E87654321" }));
        Assert.True(DocumentParser.TryParse("passport", "E87654321", new(2021, 1, 11), out var document, out _));
        var person = Api.Get<PersonIndex>().IdOf(document);
        Assert.Equal("sun.li", (await Api.Get<ILookupLog>().FindAccountsAsync([person], default))[person]);
        Assert.DoesNotContain(await AuditAsync(), line => line.Detail.Contains("E87654321", StringComparison.Ordinal));

        static object Account(object document) => new { userName = "sun.li", displayName = "孙丽", unit = "热线中心", regionCode = City, document };
    }

    [Fact]
    public async Task A_stop_ends_what_was_begun_and_rights_granted_anew_set_it_going_again()
    {
        var (first, second) = (Administrator("first"), Administrator("second"));
        var person = await PersonAsync("zhao", "hotline_agent");
        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/current");

        _ = await first.ExpectAsync(204, HttpMethod.Post, "/v1/staff/zhao/suspension", new { note = "调离" });

        _ = await person.ExpectAsync(401, HttpMethod.Get, "/v1/sessions/current", code: "session_invalid");
        Assert.Equal("suspended", (await first.ExpectAsync(200, HttpMethod.Get, "/v1/staff/zhao")).GetProperty("standing").GetString());
        person.Bearer = null;
        _ = await person.ExpectAsync(401, HttpMethod.Post, "/v1/sessions", new { userName = "zhao", password = Password }, "wrong_credentials");

        _ = await GrantAsync("zhao", "hotline_agent");
        _ = await person.ExpectAsync(201, HttpMethod.Post, "/v1/sessions", new { userName = "zhao", password = Password });
    }

    [Fact]
    public async Task A_role_that_is_taken_away_ends_the_session_that_was_begun_with_it()
    {
        var person = await PersonAsync("qian", "epidemic_control");
        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/assignments");

        _ = await GrantAsync("qian", "hotline_agent");

        _ = await person.ExpectAsync(401, HttpMethod.Get, "/v1/assignments", code: "session_invalid");
    }

    [Fact]
    public async Task Nobody_changes_the_own_account_and_the_last_two_administrators_stay()
    {
        var admin = Administrator("administrator");
        _ = await admin.ExpectAsync(403, HttpMethod.Post, "/v1/staff/administrator/changes", new { roles = new[] { "administrator" }, note = "x" }, "own_account");
        _ = await admin.ExpectAsync(403, HttpMethod.Post, "/v1/staff/administrator/suspension", new { note = "x" }, "own_account");
        _ = await admin.ExpectAsync(409, HttpMethod.Post, "/v1/staff/administrator2/suspension", new { note = "x" }, "last_administrators");
        _ = await admin.ExpectAsync(409, HttpMethod.Post, "/v1/staff/administrator2/changes", new { roles = new[] { "operator" }, note = "x" }, "last_administrators");
        _ = await Administrator("of-city", City).ExpectAsync(403, HttpMethod.Post, "/v1/staff/administrator2/suspension", new { note = "x" }, "out_of_region");
        _ = await Administrator("of-city", City).ExpectAsync(404, HttpMethod.Get, "/v1/staff/administrator2", code: "account_not_found");
    }

    [Fact]
    public async Task A_session_in_a_cookie_is_taken_from_our_own_pages_alone()
    {
        var person = await PersonAsync("sun", "hotline_agent");
        person.Bearer = null;
        var answer = await person.ExpectAsync(201, HttpMethod.Post, "/v1/sessions", new { userName = "sun", password = Password, inCookie = true });
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("token").ValueKind);
        var attributes = person.Attributes["healthpass_session"];
        Assert.Contains("httponly", attributes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", attributes, StringComparison.OrdinalIgnoreCase);

        // Reading needs no more than the cookie.
        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/current");
        person.Headers["Sec-Fetch-Site"] = "cross-site";
        _ = await person.ExpectAsync(401, HttpMethod.Get, "/v1/sessions/current", code: "session_invalid");

        // What another site can have a browser send: no header of its own, or another origin.
        _ = await person.ExpectAsync(401, HttpMethod.Delete, "/v1/sessions", code: "session_invalid");
        person.Headers["X-Requested-With"] = "HealthPass";
        _ = await person.ExpectAsync(401, HttpMethod.Delete, "/v1/sessions", code: "session_invalid");
        person.Headers["Sec-Fetch-Site"] = "same-origin";
        person.Headers["Origin"] = "https://elsewhere.example";
        _ = await person.ExpectAsync(401, HttpMethod.Delete, "/v1/sessions", code: "session_invalid");
        person.Headers["Origin"] = Api.Address.GetLeftPart(UriPartial.Authority);
        _ = person.Headers.Remove("X-Requested-With");
        _ = await person.ExpectAsync(401, HttpMethod.Delete, "/v1/sessions", code: "session_invalid");

        // A tab that means another session than the one that was begun since.
        person.Headers["X-Requested-With"] = "HealthPass";
        person.Headers["X-Session"] = Guid.NewGuid().ToString();
        _ = await person.ExpectAsync(401, HttpMethod.Delete, "/v1/sessions/current", code: "session_invalid");
        person.Headers["X-Session"] = answer.GetProperty("sessionId").GetString()!;
        _ = await person.ExpectAsync(204, HttpMethod.Delete, "/v1/sessions/current");
        Assert.DoesNotContain("healthpass_session", person.Cookies.Keys);
    }

    [Fact]
    public async Task A_cookie_that_does_not_hold_shuts_nobody_out_of_what_is_open()
    {
        var person = Browser();
        person.Cookies["healthpass_session"] = "nope";
        person.Headers["X-Requested-With"] = "HealthPass";
        _ = await person.ExpectAsync(200, HttpMethod.Get, $"/v1/regions/{Province}");
        _ = await person.ExpectAsync(401, HttpMethod.Post, "/v1/sessions", new { userName = "nobody", password = "x" }, "wrong_credentials");
        _ = await person.ExpectAsync(401, HttpMethod.Get, "/v1/sessions/current", code: "session_invalid");
    }

    [Fact]
    public async Task Somebody_sees_the_own_sessions_and_ends_one_or_all_of_them()
    {
        var here = await PersonAsync("zhou", "hotline_agent");
        var there = await SignInAsync("zhou");
        var sessions = (await here.ExpectAsync(200, HttpMethod.Get, "/v1/sessions")).GetProperty("sessions").EnumerateArray().ToList();
        var other = sessions.First(session => !session.GetProperty("isCurrent").GetBoolean()).GetProperty("sessionId").GetString();

        _ = await Administrator("first").ExpectAsync(404, HttpMethod.Delete, $"/v1/sessions/{other}", code: "session_not_found");
        _ = await here.ExpectAsync(204, HttpMethod.Delete, $"/v1/sessions/{other}");
        _ = await there.ExpectAsync(401, HttpMethod.Get, "/v1/sessions/current");
        _ = await here.ExpectAsync(204, HttpMethod.Delete, "/v1/sessions");
        _ = await here.ExpectAsync(401, HttpMethod.Get, "/v1/sessions/current");
        Assert.Equal(2, (await AuditAsync()).Count(line => line.Action == "signed_out" && line.Actor == "zhou"));
    }

    [Fact]
    public async Task First_passwords_are_good_for_one_time()
    {
        var credential = Api.Credentials.Staff.Single(account => account.UserName == "command");
        var person = Browser();
        var session = await person.ExpectAsync(201, HttpMethod.Post, "/v1/sessions", new { userName = "command", password = credential.Password });
        person.Bearer = session.GetProperty("token").GetString();
        _ = await person.ExpectAsync(403, HttpMethod.Get, "/v1/kiosks", code: "password_change_required");
    }

    [Fact]
    public async Task What_an_operator_does_by_command_comes_into_the_trail()
    {
        var id = Guid.CreateVersion7();
        await Api.Get<IOperatorLog>().AddAsync(new(id, 1_700_000_000, "root@machine", "keys rotate token", ""), default);

        await Eventually.HoldsAsync(async () => (await Api.Get<IOperatorLog>().ReadAsync(10, default)).Count == 0);

        var line = Assert.Single(await AuditAsync(), line => line.Action == "operator_command" && line.Detail.Contains(id.ToString(), StringComparison.Ordinal));
        Assert.Equal("root@machine", line.Actor);
        Assert.Contains("keys rotate token", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_operator_did_while_the_database_was_away_comes_into_the_trail_and_so_does_that_a_line_was_spoilt()
    {
        var id = Guid.CreateVersion7();
        var files = new OperatorLineFiles(Api.DataDirectory);
        files.Leave(new(id, 1_700_000_000, "root@machine", "backup", "node-1"));
        await File.WriteAllTextAsync(Path.Combine(Api.DataDirectory, "operator-lines", "spoilt.json"), "{", TestContext.Current.CancellationToken);

        await Eventually.HoldsAsync(() => !files.Read().Any());

        var line = Assert.Single(await AuditAsync(), line => line.Action == "operator_command" && line.Detail.Contains(id.ToString(), StringComparison.Ordinal));
        Assert.Equal(("root@machine", "node-1"), (line.Actor, line.Subject));
        Assert.Contains(await AuditAsync(), line => line.Action == "operator_command" && line.Subject == "spoilt.json");
    }

    private async Task<IReadOnlyList<AuditEntry>> AuditAsync() => await Api.Get<IAuditStore>().ReadAsync(0, 10_000, default);
}
