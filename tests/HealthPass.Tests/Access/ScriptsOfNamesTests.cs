using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Kernel.People;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>A thousand names in thirteen scripts, each through application, show, scan, hotline and paper.</summary>
[Collection(OneApi.Name)]
public sealed class ScriptsOfNamesTests(RunningApi api)
{
    private const int Names = 1_000;
    private const int LookupsOfAnAgent = 50;

    // Ranges of letters that a name may begin with, and what may follow, with what parts the words of it.
    private static readonly (string Script, string First, string Next, string Between)[] Scripts =
    [
        ("Han", "王李张刘陈𠮷䶮", "伟芳娜秀英敏静䶮", ""),
        ("Han by sound", "阿买吐艾", "卜杜拉提合克尔", "·"),
        ("Tibetan", "བཀཔདར", "བསནམརགྱལ", "\u0F0B"),
        ("Yi", "ꀀꁀꂀꃀ", "ꀑꀒꁁꂂꃃ", " "),
        ("Arabic", "ئابمن", "بدۇقادىرم", " "),
        ("Mongolian", "ᠠᠪᠮᠨ", "ᠠᠶᠠᠨᠭ", " "),
        ("Latin", "ÁBĐŁØ", "éüñçşğ", "-"),
        ("Cyrillic", "АБВИ", "адгенй", " "),
        ("Greek", "ΑΒΓΣ", "άβγέή", " "),
        ("Hangul", "김이박최", "민서준지", ""),
        ("Kana", "あかサタ", "ナんみやコ", " "),
        ("Thai", "กขสว", "มารยนดี", " "),
        ("Devanagari", "अकरस", "मनराजकि", " "),
        ("Hebrew", "אבגד", "הולמנ", "'"),
    ];

    [Fact]
    public async Task Every_name_is_taken_shown_scanned_found_and_printed_as_it_was_typed()
    {
        using var channel = Caller(api.Credentials.ChannelKey);
        using var gate = Caller(api.Credentials.GateKey);
        var venue = Text(await channel.ExpectAsync(201, HttpMethod.Post, "/v1/venues", new { name = "mall", category = "mall", regionCode = Samples.Village.Code.ToString() }), "venueId");
        var random = new Random(20210120);
        for (var i = 0; i < Names; i++)
        {
            var (script, first, next, between) = Scripts[i % Scripts.Length];
            var name = NameOf(random, first, next, between, i);
            var mask = NameMask.Of(name.Normalize(NormalizationForm.FormC)).ToString();
            var document = new { type = "passport", number = string.Create(CultureInfo.InvariantCulture, $"N{70_000_000 + i}") };
            var person = await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", new { document, name, phone = "13700137000", regionCode = Samples.Village.Code.ToString() });
            var id = Text(person, "personId");
            Assert.True(mask == Text(person, "maskedName"), $"{script}: {name}");

            var shown = await channel.ExpectAsync(200, HttpMethod.Post, $"/v1/persons/{id}/codes");
            Assert.Equal(mask, Text(shown, "maskedName"));
            var scan = await gate.ExpectAsync(200, HttpMethod.Post, "/v1/scans", new { venueId = venue, code = Text(shown, "code"), direction = "in" });
            Assert.Equal(("allow", mask), (Text(scan, "verdict"), Text(scan, "maskedName")));
            var printed = await channel.ExpectAsync(201, HttpMethod.Post, $"/v1/persons/{id}/printed-codes");
            Assert.Equal(mask, Text(printed, "maskedName"));
            scan = await gate.ExpectAsync(200, HttpMethod.Post, "/v1/scans", new { venueId = venue, code = Text(printed, "code"), direction = "in" });
            Assert.Equal(("allow", mask), (Text(scan, "verdict"), Text(scan, "maskedName")));

            using var agent = new Browser(api.Address) { Bearer = api.SessionOf(AccessNames.HotlineAgent, "510000000000", name: $"agent-of-names-{i / LookupsOfAnAgent}").Token };
            var found = await agent.ExpectAsync(200, HttpMethod.Post, "/v1/hotline/lookups", new { purpose = "own_code", callId = "call-1", document });
            Assert.Equal(mask, Text(found.GetProperty("results")[0], "maskedName"));

            // The same name again, typed with other marks between its words, is the same person.
            _ = await channel.ExpectAsync(200, HttpMethod.Post, "/v1/persons", new { document, name = Retyped(name, between), phone = "13700137000", regionCode = Samples.Village.Code.ToString() });
        }
    }

    private static string NameOf(Random random, string first, string next, string between, int number)
    {
        var begins = first.EnumerateRunes().ToArray();
        var follows = next.EnumerateRunes().ToArray();
        var name = new StringBuilder();

        // From one letter to as many as there may be.
        var words = number % 97 == 0 ? 1 : random.Next(1, 4);
        for (var word = 0; word < words; word++)
        {
            _ = name.Append(word > 0 ? between : string.Empty).Append(begins[random.Next(begins.Length)].ToString());
            for (var letters = number % 97 == 0 ? 0 : random.Next(1, number % 89 == 0 ? 30 : 6); letters > 0; letters--)
            {
                _ = name.Append(follows[random.Next(follows.Length)].ToString());
            }
        }

        return name.ToString();
    }

    private static string Retyped(string name, string between) => between switch
    {
        "·" => name.Replace("·", " • ", StringComparison.Ordinal),
        "\u0F0B" => name.Replace('\u0F0B', '\u0F0C'),
        "-" => name.ToUpperInvariant().Replace('-', '‐'),
        "'" => name.Replace('\'', '’'),
        " " => $"  {name.Replace(" ", "\u3000", StringComparison.Ordinal)} ",
        _ => name.Normalize(NormalizationForm.FormD),
    };

    private Browser Caller(string key)
    {
        var caller = new Browser(api.Address);
        caller.Headers["X-Api-Key"] = key;
        return caller;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
