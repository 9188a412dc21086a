using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Families;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.People;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Volunteers, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed partial class VolunteerEndpointTests(RunningApi api) : IDisposable
{
    private const string Base = "/v1/volunteers";
    private const string City = "510100000000";
    private const string County = "510104000000";

    private static int _numbers = 63_000_000;
    private static int _accounts;

    private readonly List<Browser> _browsers = [];

    [Fact]
    public async Task Somebody_with_a_phone_is_registered_by_the_code_shown_once_and_counted()
    {
        var (volunteer, account) = Volunteer();
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/applications", Application(Next()), "volunteer_session_needed");
        var session = await OpenAsync(volunteer);
        Assert.Equal(("open", County, "成都东站 西广场"), (Text(session, "state"), Text(session, "regionCode"), Text(session, "place")));

        var number = Next();
        var (ticket, code) = await AskAsync(volunteer, number);
        Assert.Contains("志愿者", LastText(PhoneOf(number)), StringComparison.Ordinal);
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/applications/confirmation", new { ticket, code = Wrong(code) }, "entry_code_wrong");
        var helped = await volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/applications/confirmation", new { ticket, code });
        Assert.Equal(("applied", "王**", "green", 85), (Text(helped, "kind"), Text(helped, "maskedName"), Text(helped, "colour"), Text(helped, "code").Length));
        Assert.False(helped.TryGetProperty("personId", out _));
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/applications/confirmation", new { ticket, code }, "entry_code_wrong");

        // Nobody enters with the code, and the person bears the session.
        await Page().ExpectAsync(409, HttpMethod.Post, "/v1/me/sessions", new { ticket, code }, "entry_code_wrong");
        var view = await ViewAsync(number);
        Assert.Equal(("volunteer", Text(session, "sessionId")), (view.Channel, view.Help!.SessionId.ToString()));

        // The paper is one, however often it is asked for.
        var print = Text(helped, "printTicket");
        var paper = await volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/printed-codes", new { ticket = print });
        Assert.StartsWith("HP1:", Text(paper, "code"), StringComparison.Ordinal);
        Assert.Equal(Text(paper, "expiresAt"), Text(await volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/printed-codes", new { ticket = print }), "expiresAt"));
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/printed-codes", new { ticket }, "help_ticket_invalid");

        Assert.Equal((1, 0, 1, 2), await CountsAsync(volunteer, "today"));
        Assert.Equal((1, 0, 1, 2), await CountsAsync(volunteer, "session"));
        var (other, _) = Volunteer();
        _ = await OpenAsync(other);
        await other.ExpectAsync(409, HttpMethod.Post, $"{Base}/printed-codes", new { ticket = print }, "help_ticket_invalid");
        Assert.Equal((0, 0, 0, 0), await CountsAsync(other, "today"));

        // What the command centre sees, and what the trail has, names nobody.
        var command = Staff("command_centre", City);
        var listed = (await command.ExpectAsync(200, HttpMethod.Get, $"{Base}/sessions?open=true")).GetProperty("sessions").EnumerateArray().Single(one => Text(one, "account") == account);
        Assert.Equal(2, listed.GetProperty("helps").GetProperty("total").GetInt32());
        await command.ExpectAsync(204, HttpMethod.Delete, $"{Base}/sessions/{Text(session, "sessionId")}");
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/printed-codes", new { ticket = print }, "volunteer_session_needed");
        var lines = (await api.Get<IAuditStore>().ReadAsync(0, 100_000, CancellationToken.None)).Where(line => line.Subject == Text(session, "sessionId")).ToList();
        Assert.Equal(["volunteer_session_opened", "volunteer_session_closed"], lines.Select(line => line.Action));
        Assert.Contains("\"applied\":1", lines[1].Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Detail.Contains(IdOf(number).ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_registered_is_shown_once_and_gets_no_channel_by_it()
    {
        var number = Next();
        await EnterAsync(number, "王小明", PhoneOf(number));
        var (volunteer, _) = Volunteer();
        _ = await OpenAsync(volunteer);
        var (ticket, code) = await AskAsync(volunteer, number);
        Assert.Equal("shown", Text(await volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/applications/confirmation", new { ticket, code }), "kind"));
        var view = await ViewAsync(number);
        Assert.Equal(("own-page", 0, null), (view.Channel, view.MoreChannels.Length, view.Help));

        // Of somebody who is registered otherwise the volunteer hears nothing, and no code goes out.
        var sent = await volunteer.ExpectAsync(202, HttpMethod.Post, $"{Base}/applications", Application(number, phone: PhoneOf(Next())));
        Assert.Equal(["ticket", "maskedPhone", "expiresAt"], sent.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Somebody_without_a_phone_agrees_in_person_and_is_marked_so()
    {
        var (volunteer, _) = Volunteer();
        _ = await OpenAsync(volunteer);
        var number = Next();
        var begun = await volunteer.ExpectAsync(202, HttpMethod.Post, $"{Base}/in-person", Phoneless(number));
        var ticket = Text(begun, "ticket");
        await volunteer.ExpectAsync(400, HttpMethod.Post, $"{Base}/in-person/confirmation", new { ticket, present = false }, "field_invalid");
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/in-person/confirmation", new { ticket = "x", present = true }, "help_ticket_invalid");
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/applications/confirmation", new { ticket, code = "123456" }, "entry_code_wrong");
        Assert.Null(await api.Get<IGrainFactory>().GetGrain<IPersonGrain>(IdOf(number).ToGrainKey()).GetView());
        Assert.Equal("in_person", Text(await volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/in-person/confirmation", new { ticket, present = true }), "kind"));
        Assert.Equal("in_person", Text(await volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/in-person/confirmation", new { ticket, present = true }), "kind"));
        Assert.Equal((0, 1, 0, 1), await CountsAsync(volunteer, "session"));
        Assert.Equal(string.Empty, (await ViewAsync(number)).MaskedPhone);

        // A channel cannot be bound to somebody whom no code reaches.
        using var channel = new Browser(api.Address);
        channel.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        await channel.ExpectAsync(409, HttpMethod.Post, $"/v1/persons/{IdOf(number)}/bindings", code: "person_without_phone");

        // Whoever has a phone is not helped past it.
        var phoned = Next();
        await EnterAsync(phoned, "王小明", PhoneOf(phoned));
        var past = await volunteer.ExpectAsync(202, HttpMethod.Post, $"{Base}/in-person", Phoneless(phoned));
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/in-person/confirmation", new { ticket = Text(past, "ticket"), present = true }, "help_not_here");
        Assert.Equal((0, 1, 0, 1), await CountsAsync(volunteer, "session"));
    }

    [Fact]
    public async Task A_relative_who_agrees_holds_somebody_without_a_phone()
    {
        var (volunteer, _) = Volunteer();
        _ = await OpenAsync(volunteer);
        var (old, relative, stranger) = (Next(), Next(), Next());
        await EnterAsync(relative, "王小明", PhoneOf(relative));
        var begun = await volunteer.ExpectAsync(202, HttpMethod.Post, $"{Base}/in-person", Phoneless(old, "王大爷"));
        _ = await volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/in-person/confirmation", new { ticket = Text(begun, "ticket"), present = true });

        var (ticket, code) = await AskFamilyAsync(volunteer, old, relative);
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/applications/confirmation", new { ticket, code }, "entry_code_wrong");
        Assert.Equal("family", Text(await volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/family/confirmation", new { ticket, code }), "kind"));
        Assert.Equal(IdOf(old), Assert.Single(await api.Get<FamilyTies>().MembersAsync(IdOf(relative))).Member.PersonId);

        // Somebody new is registered with the relative's phone; a relative who is nobody holds nobody.
        (ticket, code) = await AskFamilyAsync(volunteer, Next(), stranger);
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/family/confirmation", new { ticket, code }, "relative_not_registered");
        await volunteer.ExpectAsync(400, HttpMethod.Post, $"{Base}/family", Family(old, relative, "cousin"), "field_invalid");
    }

    [Fact]
    public async Task A_session_is_of_a_county_within_the_region_and_ends_within_twelve_hours()
    {
        var (volunteer, _) = Volunteer(County);
        foreach (var (field, value, code, status) in new (string, object?, string, int)[]
        {
            ("regionCode", City, "out_of_region", 403), ("regionCode", "510300000000", "out_of_region", 403), ("regionCode", "x", "region_unknown", 400), ("regionCode", null, "region_unknown", 400),
            ("place", null, "field_missing", 400), ("place", "13800138000", "note_names_somebody", 400), ("until", Until(13), "field_invalid", 400),
            ("until", Until(-1), "field_invalid", 400), ("until", "tomorrow", "field_invalid", 400),
        })
        {
            var body = new Dictionary<string, object?> { ["regionCode"] = County, ["place"] = "东站", ["until"] = Until(2), [field] = value };
            await volunteer.ExpectAsync(status, HttpMethod.Post, $"{Base}/sessions", body, code);
        }

        var (wide, _) = Volunteer();
        await wide.ExpectAsync(400, HttpMethod.Post, $"{Base}/sessions", new { regionCode = City, place = "东站", until = Until(2) }, "field_invalid");
        var session = await OpenAsync(volunteer);
        await volunteer.ExpectAsync(409, HttpMethod.Post, $"{Base}/sessions", new { regionCode = County, place = "东站", until = Until(2) }, "volunteer_session_open");

        // Nobody else's.
        await wide.ExpectAsync(404, HttpMethod.Delete, $"{Base}/sessions/{Text(session, "sessionId")}", code: "volunteer_session_not_found");
        await Staff("command_centre", "510300000000").ExpectAsync(404, HttpMethod.Delete, $"{Base}/sessions/{Text(session, "sessionId")}", code: "volunteer_session_not_found");
        await volunteer.ExpectAsync(204, HttpMethod.Delete, $"{Base}/sessions/{Text(session, "sessionId")}");
        Assert.Equal(JsonValueKind.Null, (await volunteer.ExpectAsync(200, HttpMethod.Get, $"{Base}/current")).GetProperty("session").ValueKind);
    }

    [Fact]
    public async Task The_command_centre_counts_by_day_and_county_and_sees_no_more_than_its_region()
    {
        var (volunteer, _) = Volunteer();
        _ = await OpenAsync(volunteer);
        var (ticket, code) = await AskAsync(volunteer, Next());
        _ = await volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/applications/confirmation", new { ticket, code });
        var counted = await Staff("command_centre", City).ExpectAsync(200, HttpMethod.Get, $"{Base}/helps");
        Assert.True(counted.GetProperty("total").GetProperty("applied").GetInt32() > 0);
        Assert.Equal("510104000000", Text(counted.GetProperty("days").EnumerateArray().First(), "regionCode"));
        var elsewhere = await Staff("command_centre", "510300000000").ExpectAsync(200, HttpMethod.Get, $"{Base}/helps");
        Assert.Equal(0, elsewhere.GetProperty("total").GetProperty("total").GetInt32());
        foreach (var days in new[] { "from=2026-13-01", "from=2020-01-01&to=2021-01-01", "from=2021-01-02&to=2021-01-01", "to=yesterday" })
        {
            await Staff("command_centre", City).ExpectAsync(400, HttpMethod.Get, $"{Base}/helps?{days}", code: "field_invalid");
        }

        await volunteer.ExpectAsync(403, HttpMethod.Get, $"{Base}/helps", code: "forbidden");
        await volunteer.ExpectAsync(403, HttpMethod.Get, $"{Base}/sessions", code: "forbidden");
    }

    [Fact]
    public async Task Nobody_reads_what_was_sent_to_phones_where_people_are_real() =>
        await Staff("operator", "510000000000").ExpectAsync(404, HttpMethod.Get, "/v1/texts", code: "not_found");

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    private static int Next() => Interlocked.Increment(ref _numbers);

    private static string PhoneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"137{number:D8}");

    private static string PassportOf(int number) => string.Create(CultureInfo.InvariantCulture, $"G{number}");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Wrong(string code) => (code[0] == '0' ? '1' : '0') + code[1..];

    private static string Until(int hours) => DateTimeOffset.UtcNow.AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static object Document(int number) => new { type = "passport", number = PassportOf(number) };

    private static object Application(int number, string name = "王小明", string? phone = null) =>
        new { document = Document(number), name, phone = phone ?? PhoneOf(number), regionCode = Samples.Village.Code.ToString() };

    private static object Phoneless(int number, string name = "王小明") => new { document = Document(number), name, regionCode = Samples.Village.Code.ToString() };

    private static object Family(int old, int relative, string relation = "grandparent") => new
    {
        document = Document(old), name = "王大爷", regionCode = Samples.Village.Code.ToString(), relation, relative = new { document = Document(relative), name = "王小明", phone = PhoneOf(relative) },
    };

    private static Task<JsonElement> OpenAsync(Browser volunteer) =>
        volunteer.ExpectAsync(201, HttpMethod.Post, $"{Base}/sessions", new { regionCode = Samples.Village.Code.ToString(), place = "成都东站 西广场", until = Until(4) });

    private static async Task<(int Applied, int InPerson, int Printed, int Total)> CountsAsync(Browser volunteer, string of)
    {
        var current = await volunteer.ExpectAsync(200, HttpMethod.Get, $"{Base}/current");
        var helps = of == "today" ? current.GetProperty("today") : current.GetProperty("session").GetProperty("helps");
        return (helps.GetProperty("applied").GetInt32(), helps.GetProperty("inPerson").GetInt32(), helps.GetProperty("printed").GetInt32(), helps.GetProperty("total").GetInt32());
    }

    private (Browser Page, string Account) Volunteer(string region = City)
    {
        var account = string.Create(CultureInfo.InvariantCulture, $"vol.{Interlocked.Increment(ref _accounts)}");
        return (Page(api.SessionOf("volunteer", region, name: account).Token), account);
    }

    private Browser Staff(string role, string region) => Page(api.Session(role, region));

    private Browser Page(string? bearer = null)
    {
        var browser = new Browser(api.Address) { Bearer = bearer };
        browser.Headers["X-Requested-With"] = "healthpass";
        _browsers.Add(browser);
        return browser;
    }

    private async Task<(string Ticket, string Code)> AskAsync(Browser volunteer, int number)
    {
        var sent = await volunteer.ExpectAsync(202, HttpMethod.Post, $"{Base}/applications", Application(number));
        return (Text(sent, "ticket"), SixDigits().Match(LastText(PhoneOf(number))).Value);
    }

    private async Task<(string Ticket, string Code)> AskFamilyAsync(Browser volunteer, int old, int relative)
    {
        var sent = await volunteer.ExpectAsync(202, HttpMethod.Post, $"{Base}/family", Family(old, relative));
        return (Text(sent, "ticket"), SixDigits().Match(LastText(PhoneOf(relative))).Value);
    }

    private async Task EnterAsync(int number, string name, string phoneText)
    {
        Assert.True(DocumentParser.TryParse("passport", PassportOf(number), Samples.Today, out var document, out _));
        Assert.True(PersonName.TryParse(name, out var parsed) & PhoneNumber.TryParse(phoneText, out var phone));
        _ = await api.Get<IGrainFactory>().GetGrain<IPersonGrain>(IdOf(number).ToGrainKey()).Enter(new(document, parsed!, phone, Samples.Village.Code, "own-page"));
    }

    private async Task<PersonView> ViewAsync(int number) => (await api.Get<IGrainFactory>().GetGrain<IPersonGrain>(IdOf(number).ToGrainKey()).GetView())!;

    private PersonId IdOf(int number) =>
        DocumentParser.TryParse("passport", PassportOf(number), Samples.Today, out var document, out _) ? api.Get<PersonIndex>().IdOf(document) : default;

    private string LastText(string phone) => File.ReadLines(Path.Combine(api.DataDirectory, "texts.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement).Last(line => Text(line, "phone") == phone).GetProperty("text").GetString()!;
}
