namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class ScanTests : SystemTest
{
    private readonly RunningSystem _system;
    private readonly HealthPassApi _api;

    public ScanTests(RunningSystem system)
    {
        _system = system;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_scanned_code_is_allowed_and_its_record_reaches_the_database()
    {
        var id = await _api.RegisterAsync(Resident.New());
        var venueId = await _api.VenueAsync();
        var scan = (await _api.ScanAsync(new { venueId, code = await _api.CodeAsync(id), direction = "in", gateId = "g1" })).Expect(200);
        Assert.Equal("allow", scan.Text("verdict"));
        Assert.Equal("green", scan.Text("colour"));
        Assert.Equal("SC18", scan.Text("reasonCode"));
        Assert.Equal("王**", scan.Text("maskedName"));
        Assert.Equal("valid", scan.Text("codeState"));
        Assert.False(scan["popUp"].GetBoolean());
        Assert.True((DateTimeOffset.UtcNow - scan["scannedAt"].GetDateTimeOffset()).Duration() < TimeSpan.FromSeconds(30));

        await _system.ShippedAsync();
        var row = Assert.Single(_system.Process.Data.Read(
            "SELECT person_id, venue_id, verdict, colour, direction, gate_id, scanned_at FROM scan_record WHERE scan_id = $id",
            reader => (Person: reader.GetString(0), Venue: reader.GetString(1), Verdict: reader.GetString(2), Colour: reader.GetString(3), Direction: reader.GetString(4), Gate: reader.GetString(5), At: reader.GetString(6)),
            ("$id", scan.Text("scanId"))));
        Assert.Equal((id, venueId, "allow", "green", "in", "g1"), (row.Person, row.Venue, row.Verdict, row.Colour, row.Direction, row.Gate));
        Assert.Equal(scan["scannedAt"].GetDateTimeOffset(), DateTimeOffset.Parse(row.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    [Fact]
    public async Task What_an_ordinary_scanner_makes_of_a_code_is_read_alone_and_in_a_batch()
    {
        var id = await _api.RegisterAsync(Resident.New());
        var venueId = await _api.VenueAsync();
        var code = await _api.CodeAsync(id);
        string[] readings = [$"{code}\r\n", $"\uFEFF{code}\t", code.ToLowerInvariant(), $"]Q1{code}", string.Concat(code.Select(character => (char)(character + 0xFEE0)))];
        foreach (var reading in readings)
        {
            Assert.Equal("allow", (await _api.ScanAsync(venueId.ToLowerInvariant().Replace('0', 'o'), reading)).Expect(200).Text("verdict"));
        }

        var batch = (await _api.ScanBatchAsync(readings.Select(reading => new { venueId, code = reading, direction = "in" }))).Expect(200);
        Assert.All(batch["results"].EnumerateArray(), result => Assert.Equal("allow", result.GetProperty("verdict").GetString()));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("https://example.org/", "web_address")]
    [InlineData("510104199003072310", "document_number")]
    [InlineData("6901234567892", "barcode")]
    [InlineData("健康码", "other_layout")]
    public async Task What_is_no_code_is_refused_with_what_was_read_instead(string read, string word)
    {
        var venueId = await _api.VenueAsync();
        Assert.Equal(("code_malformed", word), WordsOf((await _api.ScanAsync(venueId, read)).Expect(400)));
        var batch = (await _api.ScanBatchAsync(new { venueId, code = read, direction = "in" })).Expect(200);
        var result = batch["results"].EnumerateArray().Single();
        Assert.Equal(("code_malformed", word), (result.GetProperty("code").GetString(), result.GetProperty("reading").GetString()));

        static (string, string) WordsOf(Reply reply) => (reply.Text("code"), reply.Text("reading"));
    }

    [Fact]
    public async Task A_document_takes_the_place_of_a_code()
    {
        var resident = Resident.New();
        _ = await _api.RegisterAsync(resident);
        var scan = (await _api.ScanAsync(new { venueId = await _api.VenueAsync(), document = resident.Document, direction = "pass" })).Expect(200);
        Assert.Equal(("allow", "green", "valid"), (scan.Text("verdict"), scan.Text("colour"), scan.Text("codeState")));
    }

    [Fact]
    public async Task Somebody_who_never_applied_is_sent_to_staff_and_has_no_colour()
    {
        var scan = (await _api.ScanAsync(new { venueId = await _api.VenueAsync(), document = Resident.New().Document, direction = "in" })).Expect(200);
        Assert.Equal(("check", "not_registered", "unknown"), (scan.Text("verdict"), scan.Text("reasonCode"), scan.Text("codeState")));
        Assert.Equal(JsonValueKind.Null, scan["colour"].ValueKind);
        Assert.Equal(JsonValueKind.Null, scan["maskedName"].ValueKind);
    }

    [Fact]
    public async Task Somebody_scanned_before_applying_is_green_at_once_after_applying()
    {
        var resident = Resident.New();
        var scan = new { venueId = await _api.VenueAsync(), document = resident.Document, direction = "in" };
        Assert.Equal("check", (await _api.ScanAsync(scan)).Expect(200).Text("verdict"));
        _ = await _api.RegisterAsync(resident);
        Assert.Equal("allow", (await _api.ScanAsync(scan)).Expect(200).Text("verdict"));
    }

    [Fact]
    public async Task A_scan_sent_again_with_its_id_gets_the_same_answer_and_is_recorded_once()
    {
        var resident = Resident.New();
        var code = await _api.CodeAsync(await _api.RegisterAsync(resident));
        var venueId = await _api.VenueAsync();
        var scanId = Guid.NewGuid().ToString();
        var first = (await _api.ScanAsync(venueId, code, scanId)).Expect(200);
        var second = (await _api.ScanAsync(venueId, code, scanId)).Expect(200);
        Assert.Equal(scanId, first.Text("scanId"));
        Assert.Equal(first.ToString(), second.ToString());

        var atOnce = Guid.NewGuid().ToString();
        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _api.ScanAsync(venueId, code, atOnce)));
        Assert.Single(replies.Select(reply => reply.Expect(200).ToString()).Distinct());

        await _system.ShippedAsync();
        foreach (var id in new[] { scanId, atOnce })
        {
            Assert.Equal(1, _system.Process.Data.Count("SELECT count(*) FROM scan_record WHERE scan_id = $id", ("$id", id)));
        }

        Assert.Equal(2, (await VenueTotalAsync(venueId, 2)).Sum);
    }

    [Fact]
    public async Task A_scan_id_used_for_something_else_is_a_conflict()
    {
        var code = await _api.CodeAsync(await _api.RegisterAsync(Resident.New()));
        var venueId = await _api.VenueAsync();
        var scanId = Guid.NewGuid().ToString();
        _ = (await _api.ScanAsync(venueId, code, scanId)).Expect(200);
        _ = (await _api.ScanAsync(new { venueId, code, direction = "out", scanId, gateId = "g1" })).ExpectProblem(409, "scan_id_reused");
        _ = (await _api.ScanAsync(new { venueId, code, direction = "in", scanId, gateId = "g2" })).ExpectProblem(409, "scan_id_reused");
        _ = (await _api.ScanAsync(await _api.VenueAsync(), code, scanId)).ExpectProblem(409, "scan_id_reused");
        var other = await _api.CodeAsync(await _api.RegisterAsync(Resident.New()));
        _ = (await _api.ScanAsync(venueId, other, scanId)).ExpectProblem(409, "scan_id_reused");
    }

    [Fact]
    public async Task A_batch_answers_each_scan_on_its_own_and_in_order()
    {
        var code = await _api.CodeAsync(await _api.RegisterAsync(Resident.New()));
        var venueId = await _api.VenueAsync();
        var scanId = Guid.NewGuid().ToString();
        var results = (await _api.ScanBatchAsync(
            new { venueId, code, direction = "in", scanId },
            new { venueId = "x", code, direction = "in" },
            new { bogus = 1 },
            new { venueId, document = Resident.New().Document, direction = "out" },
            new { venueId, code, direction = "in", scanId },
            new { venueId, code = "zz", direction = "in" })).Expect(200)["results"];
        Assert.Equal(
            [$"allow {scanId}", "venue_unknown", "unknown_field", "check", $"allow {scanId}", "code_malformed"],
            results.EnumerateArray().Select(result =>
                result.TryGetProperty("code", out var problem) ? problem.GetString()!
                : result.GetProperty("scanId").GetString() == scanId ? $"{result.GetProperty("verdict")} {scanId}"
                : result.GetProperty("verdict").GetString()!));
        Assert.Equal(2, (await VenueTotalAsync(venueId, 2)).Sum);
    }

    [Fact]
    public async Task A_packed_batch_answers_each_scan_on_its_own_and_in_order()
    {
        var resident = Resident.New();
        var code = await _api.CodeAsync(await _api.RegisterAsync(resident));
        var venueId = await _api.VenueAsync();
        var scanId = Guid.NewGuid();
        var reply = (await _api.ScanBatchAsync(PackedBatch.Write(
            [venueId, code, null, null, "in", scanId.ToByteArray(bigEndian: true), "g1"],
            [venueId, null, "resident_id", resident.Number, 2, Guid.NewGuid().ToString(), null],
            [venueId, null, "resident_id", Resident.New().Number, 3, null, null],
            [venueId, code, null, null, "in", scanId.ToString(), "g1"],
            [venueId, code, null, null, "sideways", null, null],
            [venueId, code, null, null, "in"],
            [venueId, 7, null, null, "in", null, null]))).Expect(200);
        Assert.Equal("application/x-msgpack", reply.MediaType);
        var results = PackedBatch.Read(reply.Body);
        Assert.Equal(7, results.Count);
        Assert.Equal(new PackedAnswer(scanId, 1, 1, "SC18", "王**", 1), results[0].Answer);
        Assert.Equal((1, 1), (results[1].Answer!.Verdict, results[1].Answer!.Colour));
        Assert.Equal((2, 0, 4, null), (results[2].Answer!.Verdict, results[2].Answer!.Colour, results[2].Answer!.CodeState, results[2].Answer!.MaskedName));
        Assert.Equal(results[0].Answer, results[3].Answer);
        Assert.Equal(["direction_unknown", "field_invalid", "field_invalid"], results.Skip(4).Select(result => result.Problem));
        Assert.Equal(3, (await VenueTotalAsync(venueId, 3)).Sum);
    }

    [Fact]
    public async Task The_largest_batch_is_taken()
    {
        var code = await _api.CodeAsync(await _api.RegisterAsync(Resident.New()));
        var venueId = await _api.VenueAsync();
        var reply = (await _api.ScanBatchAsync(Enumerable.Repeat<object>(new { venueId, code, direction = "in" }, 1_000))).Expect(200);
        Assert.All(reply["results"].EnumerateArray(), result => Assert.Equal("allow", result.GetProperty("verdict").GetString()));
        Assert.Equal((1_000, 0, 0), await VenueTotalAsync(venueId, 1_000) is var total ? (total.Allow, total.Check, total.Deny) : default);
    }

    private async Task<(long Allow, long Check, long Deny, long Sum)> VenueTotalAsync(string venueId, long expected) => await Wait.UntilAsync(
        async () =>
        {
            var scans = (await _api.VenueDetailsAsync(venueId)).Expect(200)["scansToday"];
            var (allow, check, deny) = (scans.GetProperty("allow").GetInt64(), scans.GetProperty("check").GetInt64(), scans.GetProperty("deny").GetInt64());
            return (allow, check, deny, allow + check + deny);
        },
        total => total.Item4 >= expected,
        $"{expected} scans at the venue");
}
