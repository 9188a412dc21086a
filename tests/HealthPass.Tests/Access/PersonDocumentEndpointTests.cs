using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using HealthPass.Api.Access;
using MessagePack;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Passports with a country and further documents of a person, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class PersonDocumentEndpointTests(RunningApi api)
{
    private const string City = "510100000000";

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
    public async Task An_official_links_a_further_document_and_nobody_else_does()
    {
        var person = await ApplyAsync(201, Passport("K71000003", "FRA"));
        var permit = new { type = "hk_macau_permit", number = "H71000003" };
        var path = $"/v1/persons/{person}/documents";
        using var official = Account(AccessNames.EpidemicControl);
        using var administrator = Account(AccessNames.Administrator);
        await administrator.ExpectAsync(403, HttpMethod.Post, path, Body(permit));
        await official.ExpectAsync(400, HttpMethod.Post, path, new { document = permit }, "field_missing");
        await official.ExpectAsync(400, HttpMethod.Post, path, Body(permit, "本人电话 13800138000"), "note_names_somebody");
        await official.ExpectAsync(404, HttpMethod.Post, $"/v1/persons/{new string('0', 32)}/documents", Body(permit), "person_not_found");
        await official.ExpectAsync(204, HttpMethod.Post, path, Body(permit));
        await official.ExpectAsync(204, HttpMethod.Post, path, Body(permit));

        var venue = await VenueAsync();
        var (_, scan) = await SendAsync(HttpMethod.Post, "/v1/scans", api.Credentials.GateKey, new { venueId = venue, document = permit, direction = "in" });
        Assert.Equal(("allow", "王**"), (scan.GetProperty("verdict").GetString(), scan.GetProperty("maskedName").GetString()));
        Assert.Equal(person, await ApplyAsync(200, permit));

        var second = await ApplyAsync(201, Passport("K71000004", null), "李四");
        await official.ExpectAsync(409, HttpMethod.Post, $"/v1/persons/{second}/documents", Body(permit), "document_of_another_person");
        await official.ExpectAsync(409, HttpMethod.Post, $"/v1/persons/{second}/documents", Body(Passport("K71000003", "FRA")), "document_of_another_person");
    }

    [Fact]
    public async Task A_newborn_applies_with_the_certificate_of_birth() =>
        Assert.NotEmpty(await ApplyAsync(201, new { type = "birth_certificate", number = "R710000005" }, "王小宝"));

    private static object Passport(string number, string? country) => country is null ? new { type = "passport", number } : new { type = "passport", number, country };

    private static object Body(object document, string reason = "当面核对两证") => new { document, reason };

    private Browser Account(string role) => new(api.Address) { Bearer = api.SessionOf(role, City).Token };

    private async Task<string> ApplyAsync(int expected, object document, string name = "王小明")
    {
        var (status, person) = await SendAsync(
            HttpMethod.Post, "/v1/persons", api.Credentials.ChannelKey, new { document, name, phone = "13800138000", regionCode = "510104000000" });
        Assert.Equal(expected, status);
        return person.GetProperty("personId").GetString()!;
    }

    private async Task<string> VenueAsync() =>
        (await SendAsync(HttpMethod.Post, "/v1/venues", api.Credentials.ChannelKey, new { name = "mall", category = "mall", regionCode = City })).Body.GetProperty("venueId").GetString()!;

    private async Task<string?> NameAsync(string venue, string number, string? country)
    {
        var (status, scan) = await SendAsync(HttpMethod.Post, "/v1/scans", api.Credentials.GateKey, new { venueId = venue, document = Passport(number, country), direction = "in" });
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
}
