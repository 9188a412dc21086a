namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class FuzzTests : SystemTest
{
    private const int Mutations = 400;

    private readonly RunningSystem _system;

    public FuzzTests(RunningSystem system)
    {
        _system = system;
        _ = Watched(system.Process);
    }

    [Fact]
    public async Task Requests_changed_at_random_never_break_the_service_nor_get_through_undue()
    {
        var seed = Random.Shared.Next();
        Log($"seed {seed}");
        var random = new Random(seed);
        var context = await BadInputContext.CreateAsync(_system.Process);
        Assert.Null(await context.Api.DocumentAsync("1"));
        var templates = Templates(context).ToList();
        var statuses = new Dictionary<int, int>();
        for (var i = 0; i < Mutations; i++)
        {
            var template = templates[i % templates.Count];
            var body = Mutate(template.Body, random);
            var reply = await context.Api.PostAsync(template.Path, template.Caller, body, template.MediaType);
            statuses[reply.Status] = statuses.GetValueOrDefault(reply.Status) + 1;
            var story = $"seed {seed}, mutation {i} of {template.Path}: {Convert.ToHexString(body)} → {reply}";
            Assert.True(reply.Status < 500, story);
            Assert.True(reply.Status < 400 || !string.IsNullOrEmpty(reply.Code), story);
            Assert.True(reply.Status >= 400 || template.IsDue(body, reply), "An undue success: " + story);
        }

        Log(string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} × {pair.Key}")));
    }

    private static IEnumerable<Template> Templates(BadInputContext context)
    {
        var forged = CodeForge.Flip(context.Code, 300);
        var genuine = new { venueId = context.VenueId, code = context.Code, direction = "in", gateId = "g1" };
        yield return Json("/v1/scans", context.Api.Gate, genuine, (body, _) =>
            Read(Text(body, "code")) == context.Code && string.Equals(Text(body, "venueId"), context.VenueId, StringComparison.OrdinalIgnoreCase));
        yield return Json("/v1/scans", context.Api.Gate, genuine with { code = forged }, (_, _) => false);
        yield return Json("/v1/scans/batch", context.Api.Gate, new { scans = new[] { genuine with { code = forged }, genuine with { venueId = "x" } } }, (_, reply) =>
            reply["results"].EnumerateArray().All(result => result.TryGetProperty("code", out var _)));
        yield return new(
            "/v1/scans/batch", context.Api.Gate, HealthPassApi.MessagePack,
            PackedBatch.Write(
                [context.VenueId, forged, null, null, "in", Guid.NewGuid().ToByteArray(), "g1"],
                [context.VenueId, null, "resident_id", "11010519491231002", 2, null, null]),
            (_, reply) => PackedBatch.Read(reply.Body).All(result => result.Answer is null));
        yield return Json("/v1/persons", context.Api.Channel, Resident.New().Application, (body, _) => HoldsDocument(body));
        yield return Json("/v1/venues", context.Api.Channel, new { name = "成都东站", category = "mall", regionCode = "510108000000", entryRule = new { yellow = "deny", testWithinHours = 48 } }, (_, reply) =>
            reply["entryRule"].GetProperty("yellow").GetString() is "check" or "deny");
        yield return Json("/v1/sessions", Caller.Nobody, new { userName = "nobody", password = "x" }, (_, _) => false);
        yield return Json("/v1/hotline/lookups", context.Session("agent"), new { query = context.PersonId, purpose = "own_code", callId = "c-1" }, (body, reply) =>
            reply["results"].GetArrayLength() > 0 && Text(body, "purpose") is { Length: > 0 });
        yield return Json("/v1/assignments", context.Session("maker"), new { reasonCode = "SC05", documentNumber = "1", evidence = "1", authority = "1", began = "2021-01-01T00:00:00+08:00", people = new[] { new { personId = context.PersonId } } }, (_, reply) =>
            reply.Text("status") == "pending");
        var file = Convert.ToBase64String("%PDF-1.4 made up"u8);
        yield return Json("/v1/documents", context.Session("command"), new { number = "2", issuer = "1", regionCode = "510000000000", issuedOn = "2021-01-05", title = "1", file }, (body, reply) =>
            reply.Text("mediaType") == "application/pdf" && Text(body, "file") is { Length: > 0 });

        static Template Json(string path, Caller caller, object body, Func<byte[], Reply, bool> isDue) =>
            new(path, caller, "application/json", JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web), isDue);
    }

    // What is no letter or digit is left out by the reader, or refused.
    private static string? Read(string? code) => code is null ? null : new([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    private static byte[] Mutate(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 16), bytes.Count - at);
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 6:
                    bytes.InsertRange(at, Awkward[random.Next(Awkward.Length)]);
                    break;
                default:
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(at, Awkward[random.Next(Awkward.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static readonly byte[][] Awkward =
    [
        "null"u8.ToArray(), "\"\""u8.ToArray(), "{}"u8.ToArray(), "[]"u8.ToArray(), "1e999"u8.ToArray(), "-0"u8.ToArray(), "\\ud800"u8.ToArray(),
        "\\u0000"u8.ToArray(), "\u202e"u8.ToArray(), "😀"u8.ToArray(), [0xC0, 0x80], [0xFF, 0xFE], [0xDB, 0xFF, 0xFF, 0xFF, 0xFF], [0xDD, 0, 0, 4, 0],
        [0xC7, 0xFF, 0x05], [0xCB, 0x7F, 0xF8, 0, 0, 0, 0, 0, 0], "' OR 1=1 --"u8.ToArray(), "{0}%s%n"u8.ToArray(), ","u8.ToArray(), "\""u8.ToArray(),
    ];

    private static string? Text(byte[] body, string name)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty(name).GetString();
    }

    // Judged apart from the code under test: 18 characters whose check character fits.
    private static bool HoldsDocument(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var number = json.RootElement.GetProperty("document").GetProperty("number").GetString()!
            .Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        return number.Length == 18 && number[..17].All(char.IsAsciiDigit) && number[17] == Resident.CheckCharacterOf(number);
    }

    private sealed record Template(string Path, Caller Caller, string MediaType, byte[] Body, Func<byte[], Reply, bool> IsDue);
}
