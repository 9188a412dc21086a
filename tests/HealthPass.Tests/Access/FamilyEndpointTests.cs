using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthPass.Api.Access;
using HealthPass.Grains.Families;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Grains.Residents;
using HealthPass.Kernel.People;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Family members, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed partial class FamilyEndpointTests(RunningApi api) : IDisposable
{
    private const string Me = "/v1/me";
    private const string Members = "/v1/me/members";
    private const string Applications = "/v1/me/members/applications";

    private static int _numbers = 52_000_000;

    private readonly List<Browser> _browsers = [];

    [Fact]
    public async Task Somebody_registered_agrees_by_the_own_phone_and_is_shown_until_either_ends_it()
    {
        var (holder, _) = await EnterAsync();
        var (member, number) = await EnterAsync("李小红");
        var added = await AddAsync(holder, number, "李小红", "spouse");
        Assert.Equal(
            ("李**", "spouse", "held", "green"), (Text(added, "maskedName"), Text(added, "relation"), Text(added, "state"), Text(added, "colour")));
        var id = Text(added, "memberId");
        Assert.DoesNotContain(Text(await member.ExpectAsync(200, HttpMethod.Get, Me), "personId"), added.GetRawText(), StringComparison.Ordinal);

        Assert.Equal(added.GetRawText(), Assert.Single((await ListAsync(holder)).Members).GetRawText());
        var held = Assert.Single((await ListAsync(member)).Holders);
        Assert.Equal("王**", Text(held, "maskedName"));
        var detail = await holder.ExpectAsync(200, HttpMethod.Get, $"{Members}/{id}");
        Assert.Equal(("李**", "green"), (Text(detail, "maskedName"), Text(detail, "colour")));
        Assert.False(detail.TryGetProperty("maskedPhone", out _));
        var shown = await holder.ExpectAsync(200, HttpMethod.Post, $"{Members}/{id}/codes");
        Assert.Equal((85, "李**", 45), (Text(shown, "code").Length, Text(shown, "maskedName"), shown.GetProperty("refreshAfterSeconds").GetInt32()));

        // Nobody else shows the member, and the member does not show the holder.
        var (stranger, _) = await EnterAsync();
        await stranger.ExpectAsync(404, HttpMethod.Post, $"{Members}/{id}/codes", code: "member_unknown");
        await member.ExpectAsync(404, HttpMethod.Post, $"{Members}/{id}/codes", code: "member_unknown");
        await stranger.ExpectAsync(204, HttpMethod.Delete, $"{Members}/{id}");
        await stranger.ExpectAsync(204, HttpMethod.Delete, $"{Me}/holders/{id}");

        await member.ExpectAsync(204, HttpMethod.Delete, $"{Me}/holders/{Text(held, "holderId")}");
        await holder.ExpectAsync(404, HttpMethod.Post, $"{Members}/{id}/codes", code: "member_unknown");
        await holder.ExpectAsync(404, HttpMethod.Get, $"{Members}/{id}", code: "member_unknown");
        Assert.Empty((await ListAsync(holder)).Members);
        await holder.ExpectAsync(204, HttpMethod.Delete, $"{Members}/{id}");
        Assert.Empty((await ListAsync(member)).Holders);
    }

    [Fact]
    public async Task Somebody_without_a_phone_is_applied_for_by_the_holders_own_and_let_go_again()
    {
        var (holder, number) = await EnterAsync();
        var child = Next();
        var added = await AddAsync(holder, child, "王小宝", "child", PhoneOf(number));
        var id = Text(added, "memberId");
        _ = await holder.ExpectAsync(200, HttpMethod.Post, $"{Members}/{id}/codes");
        Assert.Equal("王**", Text(await holder.ExpectAsync(200, HttpMethod.Get, Me), "maskedName"));
        await holder.ExpectAsync(204, HttpMethod.Delete, $"{Members}/{id}");
        await holder.ExpectAsync(204, HttpMethod.Delete, $"{Members}/{id}");
        Assert.Empty((await ListAsync(holder)).Members);
        await holder.ExpectAsync(404, HttpMethod.Post, $"{Members}/{id}/codes", code: "member_unknown");
    }

    [Fact]
    public async Task Of_a_child_whose_document_does_not_say_it_the_date_of_birth_is_asked_for_and_the_child_is_asked_at_fourteen()
    {
        var (holder, number) = await EnterAsync();
        var child = Next();
        var tomorrow = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8)).AddYears(-14).AddDays(1);
        var sent = await holder.ExpectAsync(
            202, HttpMethod.Post, Applications,
            Application(child, "王小宝", PhoneOf(number), "child", tomorrow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        _ = await holder.ExpectAsync(201, HttpMethod.Post, Members, new { ticket = Text(sent, "ticket"), code = SixDigits().Match(LastText(PhoneOf(number))).Value });
        var held = Assert.Single((await api.Get<IGrainFactory>().GetGrain<IFamilyGrain>(IdOf(child).ToGrainKey()).Lists()).Holders);
        Assert.Equal(tomorrow.AddYears(14), DateOnly.FromDateTime(held.Until!.Value.ToOffset(TimeSpan.FromHours(8)).DateTime));

        // Whoever cannot be a child is not asked how old.
        _ = await holder.ExpectAsync(202, HttpMethod.Post, Applications, Application(Next(), "李小红", relation: "spouse", birthDate: null));
    }

    [Fact]
    public async Task The_answer_is_the_same_whoever_is_registered_and_the_text_names_nobody()
    {
        var (holder, _) = await EnterAsync();
        var (_, number) = await EnterAsync("李小红");
        var other = PhoneOf(Next());
        var answer = await holder.ExpectAsync(202, HttpMethod.Post, Applications, Application(number, "李小红", other));
        Assert.Equal(["ticket", "maskedPhone", "expiresAt"], answer.EnumerateObject().Select(field => field.Name));
        Assert.DoesNotMatch(SixDigits(), LastText(other));
        await holder.ExpectAsync(409, HttpMethod.Post, Members, new { ticket = Text(answer, "ticket"), code = "123456" }, "entry_code_wrong");

        var fresh = Next();
        _ = await holder.ExpectAsync(202, HttpMethod.Post, Applications, Application(fresh, "王五"));
        var text = LastText(PhoneOf(fresh));
        Assert.Contains("家庭成员", text, StringComparison.Ordinal);
        Assert.DoesNotContain("王", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_members_code_lets_nobody_enter_and_a_ticket_is_good_for_one_holder()
    {
        var (holder, _) = await EnterAsync();
        var (stranger, _) = await EnterAsync();
        var number = Next();
        var (ticket, code) = await AskAsync(holder, number, "李小红", "parent");
        await holder.ExpectAsync(409, HttpMethod.Post, "/v1/me/sessions", new { ticket, code }, "entry_code_wrong");
        await stranger.ExpectAsync(409, HttpMethod.Post, Members, new { ticket, code }, "entry_code_wrong");
        await holder.ExpectAsync(409, HttpMethod.Post, Members, new { ticket, code = (code[0] == '0' ? '1' : '0') + code[1..] }, "entry_code_wrong");
        await holder.ExpectAsync(400, HttpMethod.Post, Members, new { ticket }, "field_missing");
        _ = await holder.ExpectAsync(201, HttpMethod.Post, Members, new { ticket, code });
        await holder.ExpectAsync(409, HttpMethod.Post, Members, new { ticket, code }, "entry_code_wrong");
        _ = Assert.Single((await ListAsync(holder)).Members);
    }

    [Fact]
    public async Task Nobody_holds_the_own_self_or_a_sixth_and_nobody_is_held_by_a_fourth()
    {
        var (holder, own) = await EnterAsync();
        await holder.ExpectAsync(409, HttpMethod.Post, Applications, Application(own, "王小明"), "member_is_self");
        for (var i = 0; i < 5; i++)
        {
            _ = await AddAsync(holder, Next(), "李小红", "other");
        }

        await holder.ExpectAsync(409, HttpMethod.Post, Applications, Application(Next(), "李小红"), "too_many_members");
        var (_, much) = await EnterAsync("李小红");
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(FamilyFault.None, await api.Get<FamilyTies>().TieAsync(Samples.Person(i), IdOf(much), FamilyRelation.Other, null, Guid.NewGuid()));
        }

        var (fourth, _) = await EnterAsync();
        var (ticket, code) = await AskAsync(fourth, much, "李小红", "other");
        await fourth.ExpectAsync(409, HttpMethod.Post, Members, new { ticket, code }, "too_many_holders");
        Assert.Empty((await ListAsync(fourth)).Members);
    }

    [Fact]
    public async Task What_is_wrong_is_told_field_by_field_and_nobody_is_asked_about_without_a_session()
    {
        var (holder, _) = await EnterAsync();
        var number = Next();
        foreach (var (field, value, code) in new (string, string, string)[]
        {
            ("relation", "\"cousin\"", "field_invalid"),
            ("relation", "null", "field_missing"),
            ("birthDate", "null", "field_missing"),
            ("birthDate", "\"1990-02-30\"", "field_invalid"),
            ("birthDate", "\"2999-01-01\"", "field_invalid"),
            ("birthDate", "\"1790-01-01\"", "field_invalid"),
            ("name", "\"\\u3164\"", "name_invalid"),
            ("name", "\"王\\u202E明\"", "name_invalid"),
            ("name", "\"王\\u2800明\"", "name_invalid"),
            ("phone", "\"12345\"", "phone_invalid"),
            ("document", """{"type":"resident_id","number":"510104199001010001"}""", "document_check_digit_wrong"),
        })
        {
            var application = JsonSerializer.SerializeToNode(Application(number, "李小红"), JsonSerializerOptions.Web)!.AsObject();
            application[field] = System.Text.Json.Nodes.JsonNode.Parse(value);
            await holder.ExpectAsync(400, HttpMethod.Post, Applications, application, code);
        }

        await holder.ExpectAsync(404, HttpMethod.Get, $"{Members}/{Guid.NewGuid():N}", code: "member_unknown");
        await holder.ExpectAsync(404, HttpMethod.Get, $"{Members}/nobody");
        var nobody = Page();
        await nobody.ExpectAsync(401, HttpMethod.Get, Members);
        await nobody.ExpectAsync(401, HttpMethod.Post, Applications, Application(number, "李小红"));
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    private static int Next() => Interlocked.Increment(ref _numbers);

    private static string PhoneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"136{number:D8}");

    private static string PassportOf(int number) => string.Create(CultureInfo.InvariantCulture, $"F{number}");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static object Application(int number, string name, string? phone = null, string? relation = "other", string? birthDate = "1990-05-06") => new
    {
        document = new { type = "passport", number = PassportOf(number) },
        name,
        phone = phone ?? PhoneOf(number),
        regionCode = Samples.Village.Code.ToString(),
        relation,
        birthDate,
    };

    private static async Task<(List<JsonElement> Members, List<JsonElement> Holders)> ListAsync(Browser page)
    {
        var list = await page.ExpectAsync(200, HttpMethod.Get, Members);
        return ([.. list.GetProperty("members").EnumerateArray()], [.. list.GetProperty("holders").EnumerateArray()]);
    }

    private Browser Page()
    {
        var browser = new Browser(api.Address);
        browser.Headers["X-Requested-With"] = "healthpass";
        _browsers.Add(browser);
        return browser;
    }

    // Somebody signed in, without a text: a phone gets one a minute, and that is the member's.
    private async Task<(Browser Page, int Number)> EnterAsync(string name = "王小明")
    {
        var (page, number) = (Page(), Next());
        Assert.True(DocumentParser.TryParse("passport", PassportOf(number), Samples.Today, out var document, out _));
        Assert.True(PersonName.TryParse(name, out var parsed) & PhoneNumber.TryParse(PhoneOf(number), out var phone));
        var id = api.Get<PersonIndex>().IdOf(document);
        _ = await api.Get<IGrainFactory>().GetGrain<IPersonGrain>(id.ToGrainKey()).Enter(new(document, parsed!, phone!, Samples.Village.Code, "own-page"));
        var session = Guid.NewGuid();
        var until = await api.Get<IGrainFactory>().GetGrain<IResidentGrain>(id.ToGrainKey()).Begin(session);
        page.Cookies["healthpass_me"] = api.Get<ResidentDoor>().Seal(id, session, until);
        return (page, number);
    }

    private PersonId IdOf(int number) =>
        DocumentParser.TryParse("passport", PassportOf(number), Samples.Today, out var document, out _) ? api.Get<PersonIndex>().IdOf(document) : default;

    private async Task<(string Ticket, string Code)> AskAsync(Browser holder, int number, string name, string relation, string? phone = null)
    {
        var sent = await holder.ExpectAsync(202, HttpMethod.Post, Applications, Application(number, name, phone, relation));
        return (Text(sent, "ticket"), SixDigits().Match(LastText(phone ?? PhoneOf(number))).Value);
    }

    private async Task<JsonElement> AddAsync(Browser holder, int number, string name, string relation, string? phone = null)
    {
        var (ticket, code) = await AskAsync(holder, number, name, relation, phone);
        return await holder.ExpectAsync(201, HttpMethod.Post, Members, new { ticket, code });
    }

    private string LastText(string phone) => File.ReadLines(Path.Combine(api.DataDirectory, "texts.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement).Last(line => Text(line, "phone") == phone).GetProperty("text").GetString()!;
}
