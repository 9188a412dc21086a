using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Grains.Duplicates;
using HealthPass.Kernel.People;
using MessagePack;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Passports with a country and further documents of a person, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class PersonDocumentEndpointTests(RunningApi api)
{
    private const string City = "510100000000";
    private const string Links = "/v1/document-links";

    [Fact]
    public async Task A_passport_with_its_country_is_applied_for_and_scanned_in_every_form()
    {
        var person = await ApplyAsync(201, Passport("K71000001", "FRA"));
        Assert.Equal(person, await ApplyAsync(200, Passport("K71000001", null)));
        Assert.Equal(person, await ApplyAsync(200, Passport("K71000001", "fra")));
        var other = await ApplyAsync(201, Passport("K71000001", "DEU"), "李四");
        Assert.NotEqual(person, other);

        var venue = await VenueAsync();
        Assert.Equal(["王**", "李*", null], [await NameAsync(venue, "K71000001", "FRA"), await NameAsync(venue, "K71000001", "D<<"), await NameAsync(venue, "K71000001", "ITA")]);
        Assert.Equal(["王**", "李*"], await CompactAsync(venue, "K71000001", "FRA", "DEU"));
        var (status, refused) = await SendAsync(HttpMethod.Post, "/v1/scans", api.Credentials.GateKey, new { venueId = venue, document = Passport("K71000001", "UTO"), direction = "in" });
        Assert.Equal((400, "document_country_unknown"), (status, refused.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Somebody_who_applied_by_the_number_alone_is_scanned_with_the_country_before_and_after_saying_it()
    {
        var person = await ApplyAsync(201, Passport("K71000002", null));
        var venue = await VenueAsync();
        Assert.Equal("王**", await NameAsync(venue, "K71000002", "FRA"));
        Assert.Equal(person, await ApplyAsync(200, Passport("K71000002", "FRA")));
        Assert.Equal(["王**", "王**"], await CompactAsync(venue, "K71000002", "FRA", null));
    }

    [Fact]
    public async Task Two_officials_link_a_further_document_and_take_it_back()
    {
        var person = await ApplyAsync(201, Passport("K71000003", "FRA"));
        var permit = new { type = "hk_macau_permit", number = "H71000003" };
        using var first = Account(AccessNames.EpidemicControl, "first");
        using var second = Account(AccessNames.EpidemicControl, "second");
        using var administrator = Account(AccessNames.Administrator);
        await administrator.ExpectAsync(403, HttpMethod.Post, Links, Ask(person, permit));
        await first.ExpectAsync(400, HttpMethod.Post, Links, new { way = "link", personId = person, document = permit, paper = "original" }, "field_missing");
        await first.ExpectAsync(400, HttpMethod.Post, Links, Ask(person, permit) with { Paper = "hearsay" }, "field_invalid");
        await first.ExpectAsync(400, HttpMethod.Post, Links, Ask(person, permit) with { Note = "本人电话 13800138000" }, "note_names_somebody");
        await first.ExpectAsync(404, HttpMethod.Post, Links, Ask(new string('0', 32), permit), "person_not_found");
        await first.ExpectAsync(409, HttpMethod.Post, Links, Ask(person, permit) with { Way = "unlink" }, "document_not_linked");

        // The person is named by the document of the registration as well.
        var asked = await first.ExpectAsync(201, HttpMethod.Post, Links, new { way = "link", registered = Passport("K71000003", "FRA"), document = permit, paper = "original", note = "当面核对两证" });
        var path = $"{Links}/{asked.GetProperty("linkId").GetString()}";
        Assert.Equal(("link_requested", "H7*****03"), (asked.GetProperty("state").GetString(), asked.GetProperty("maskedDocument").GetString()));
        var venue = await VenueAsync();
        Assert.Null(await NameAsync(venue, permit));
        await first.ExpectAsync(403, HttpMethod.Post, $"{path}/approval", new { document = permit }, "document_link_needs_another");
        await second.ExpectAsync(409, HttpMethod.Post, $"{path}/approval", new { document = permit with { number = "H71000004" } }, "document_differs");
        var file = await second.ExpectAsync(200, HttpMethod.Get, path);
        Assert.Equal("王**", file.GetProperty("person").GetProperty("maskedName").GetString());
        Assert.DoesNotContain("71000003", file.ToString(), StringComparison.Ordinal);
        Assert.Equal("done", (await second.ExpectAsync(200, HttpMethod.Post, $"{path}/approval", new { document = permit })).GetProperty("state").GetString());
        Assert.Equal("王**", await NameAsync(venue, permit));
        Assert.Equal(person, await ApplyAsync(200, permit));

        var other = await ApplyAsync(201, Passport("K71000004", null), "李四");
        await first.ExpectAsync(409, HttpMethod.Post, Links, Ask(other, permit), "document_of_another_person");
        await first.ExpectAsync(409, HttpMethod.Post, Links, Ask(other, Passport("K71000003", "FRA")), "document_of_another_person");

        path = $"{Links}/{(await first.ExpectAsync(201, HttpMethod.Post, Links, Ask(person, permit) with { Way = "unlink" })).GetProperty("linkId").GetString()}";
        await second.ExpectAsync(200, HttpMethod.Post, $"{path}/approval", new { });
        Assert.Null(await NameAsync(venue, permit));
        await second.ExpectAsync(409, HttpMethod.Post, $"{path}/rejection", new { note = "晚了" }, "document_link_in_wrong_state");
        await second.ExpectAsync(404, HttpMethod.Get, $"{Links}/{Guid.NewGuid()}", code: "document_link_unknown");
    }

    [Fact]
    public async Task A_second_registration_of_one_name_and_phone_is_decided_on_by_two_officials()
    {
        var phone = FormattableString.Invariant($"139{Random.Shared.Next(100_000_000):D8}");
        var (one, other) = (await ApplyAsync(201, Passport("K71000006", "FRA"), "欧阳娜娜", phone), await ApplyAsync(201, new { type = "hk_macau_permit", number = "H71000006" }, "歐陽 娜娜", phone));
        Assert.NotEqual(one, other);
        using var first = Account(AccessNames.EpidemicControl, "first");
        using var second = Account(AccessNames.EpidemicControl, "second");
        await first.ExpectAsync(404, HttpMethod.Get, PathOf(one, other), code: "duplicate_unknown");

        // Traditional characters are similar, and not the same; full width and dots are.
        var third = await ApplyAsync(201, new { type = "hk_macau_permit", number = "H71000007" }, "欧阳　娜娜", phone);
        var path = PathOf(one, third);
        var file = await first.ExpectAsync(200, HttpMethod.Get, path);
        Assert.Equal((one, third), (file.GetProperty("earlier").GetProperty("personId").GetString(), file.GetProperty("later").GetProperty("personId").GetString()));
        Assert.DoesNotContain(phone, file.ToString(), StringComparison.Ordinal);
        await first.ExpectAsync(400, HttpMethod.Post, $"{path}/request", new { note = $"电话{phone}" }, "note_names_somebody");
        await first.ExpectAsync(200, HttpMethod.Post, $"{path}/request", new { note = "本人持两本证件到场" });
        await first.ExpectAsync(403, HttpMethod.Post, $"{path}/request/approval", code: "duplicate_needs_another");
        await second.ExpectAsync(200, HttpMethod.Post, $"{path}/request/rejection", new { note = "再核实" });
        await first.ExpectAsync(200, HttpMethod.Post, $"{path}/request", new { note = "已核实" });
        Assert.Equal("merged", (await second.ExpectAsync(200, HttpMethod.Post, $"{path}/request/approval")).GetProperty("state").GetString());
        await second.ExpectAsync(409, HttpMethod.Post, $"{path}/apart", new { note = "晚了" }, "duplicate_in_wrong_state");
        await second.ExpectAsync(404, HttpMethod.Get, $"/v1/duplicates/{Guid.NewGuid()}", code: "duplicate_unknown");
    }

    [Fact]
    public async Task A_number_that_two_countries_gave_out_takes_its_country()
    {
        _ = await ApplyAsync(201, Passport("K71000008", "FRA"));
        _ = await ApplyAsync(201, Passport("K71000008", "DEU"), "李四");
        var (status, refused) = await SendAsync(
            HttpMethod.Post, "/v1/persons", api.Credentials.ChannelKey,
            new { document = Passport("K71000008", null), name = "王小明", phone = "13800138000", regionCode = "510104000000" });
        Assert.Equal((409, "document_country_needed"), (status, refused.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_newborn_applies_with_the_certificate_of_birth() =>
        Assert.NotEmpty(await ApplyAsync(201, new { type = "birth_certificate", number = "R710000005" }, "王小宝"));

    private static object Passport(string number, string? country) => country is null ? new { type = "passport", number } : new { type = "passport", number, country };

    private static Asked Ask(string personId, object document) => new("link", personId, document, "original", "当面核对两证");

    private static string PathOf(string one, string other) =>
        PersonId.TryParse(one, out var first) && PersonId.TryParse(other, out var second) ? $"/v1/duplicates/{Likenesses.KeyOf(first, second)}" : throw new ArgumentException(one, nameof(one));

    private Browser Account(string role, string? name = null) => new(api.Address) { Bearer = api.SessionOf(role, City, name: name).Token };

    private async Task<string> ApplyAsync(int expected, object document, string name = "王小明", string phone = "13800138000")
    {
        var (status, person) = await SendAsync(
            HttpMethod.Post, "/v1/persons", api.Credentials.ChannelKey, new { document, name, phone, regionCode = "510104000000" });
        Assert.Equal(expected, status);
        return person.GetProperty("personId").GetString()!;
    }

    private async Task<string> VenueAsync() =>
        (await SendAsync(HttpMethod.Post, "/v1/venues", api.Credentials.ChannelKey, new { name = "mall", category = "mall", regionCode = City })).Body.GetProperty("venueId").GetString()!;

    private Task<string?> NameAsync(string venue, string number, string? country) => NameAsync(venue, Passport(number, country));

    private async Task<string?> NameAsync(string venue, object document)
    {
        var (status, scan) = await SendAsync(HttpMethod.Post, "/v1/scans", api.Credentials.GateKey, new { venueId = venue, document, direction = "in" });
        Assert.Equal(200, status);
        return scan.GetProperty("maskedName").GetString();
    }

    // In the compact form, with the country behind the seven fields, or without it.
    private async Task<IReadOnlyList<string?>> CompactAsync(string venue, string number, params string?[] countries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var names = new List<string?>();
        Write();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api.Address, "/v1/scans/batch")) { Content = new ByteArrayContent(buffer.WrittenSpan.ToArray()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-msgpack");
        request.Headers.Add("X-Api-Key", api.Credentials.GateKey);
        using var response = await api.Http.SendAsync(request);
        Read(await response.Content.ReadAsByteArrayAsync());
        return names;

        void Write()
        {
            var writer = new MessagePackWriter(buffer);
            writer.WriteArrayHeader(countries.Length);
            foreach (var country in countries)
            {
                writer.WriteArrayHeader(country is null ? 7 : 8);
                writer.Write(venue);
                writer.WriteNil();
                writer.Write("passport");
                writer.Write(number);
                writer.Write(1);
                writer.WriteNil();
                writer.WriteNil();
                if (country is not null)
                {
                    writer.Write(country);
                }
            }

            writer.Flush();
        }

        void Read(byte[] answer)
        {
            var reader = new MessagePackReader(answer);
            var count = reader.ReadArrayHeader();
            for (var i = 0; i < count; i++)
            {
                Assert.Equal(10, reader.ReadArrayHeader());
                for (var field = 0; field < 10; field++)
                {
                    if (field == 5)
                    {
                        names.Add(reader.ReadString());
                    }
                    else
                    {
                        reader.Skip();
                    }
                }
            }
        }
    }

    private async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, string key, object body)
    {
        using var request = new HttpRequestMessage(method, new Uri(api.Address, path)) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Api-Key", key);
        using var response = await api.Http.SendAsync(request);
        return ((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }

    private sealed record Asked(string Way, string PersonId, object Document, string Paper, string Note);
}
