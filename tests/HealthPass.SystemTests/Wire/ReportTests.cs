using System.IO.Compression;
using System.Security.Cryptography;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.SystemTests.Wire;

[Collection(OneReportingSystem.Name)]
public sealed class ReportTests : SystemTest
{
    private static readonly string[] Verdicts = ["allow", "check", "deny"];

    private static readonly RegionTree Tree = RegionTree.Load();

    private readonly ReportingSystem _system;
    private readonly HealthPassApi _api;

    public ReportTests(ReportingSystem system)
    {
        _system = system;
        _api = Watched(system.Process).Api;
    }

    private static string Path => $"/v1/reports/daily/{ReportingSystem.Date}";

    [Fact]
    public async Task Every_figure_of_the_report_is_what_plain_SQL_counts_and_a_correction_takes_up_what_came_late()
    {
        var command = await _api.SignInAsync("command");
        var first = (await _api.GetAsync($"{Path}?level=county&version=1", command)).Expect(200);
        AssertFigures(first.Json);
        Assert.True(first["settled"].GetBoolean());
        var issued = (await _api.GetAsync("/v1/reports/daily", command)).Expect(200)["reports"].EnumerateArray().ToList();
        Assert.Equal((1, "schedule"), (issued[^1].GetProperty("version").GetInt32(), issued[^1].GetProperty("issuedBy").GetString()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(first.Body)), issued[^1].GetProperty("sha256").GetString());

        await _system.Seed.BringLateScansAsync();
        var corrected = (await _api.PostAsync($"{Path}/corrections", command, new { reason = "补报两条扫码" })).Expect(201);
        var version = corrected["version"].GetInt32();
        Assert.True(version > 1);
        var second = (await _api.GetAsync($"{Path}?level=county", command)).Expect(200);
        Assert.Equal((version, "command", "补报两条扫码"), (second["version"].GetInt32(), second.Text("issuedBy"), second.Text("reason")));
        AssertFigures(second.Json);
        Assert.Equal(Scans(first["province"]) + 2, Scans(second["province"]));
        Assert.Equal(first["province"].GetProperty("venuesScanned").GetInt64() + 1, second["province"].GetProperty("venuesScanned").GetInt64());

        // What was issued stays as it was, byte for byte.
        Assert.Equal(first.Body, (await _api.GetAsync($"{Path}?level=county&version=1", command)).Expect(200).Body);

        static long Scans(JsonElement row) => row.GetProperty("scans").EnumerateObject().Sum(verdict => verdict.Value.GetInt64());
    }

    [Fact]
    public async Task Yesterdays_history_agrees_with_the_report_and_todays_row_is_live()
    {
        var command = await _api.SignInAsync("command");
        var province = (await _api.GetAsync($"{Path}?version=1", command)).Expect(200)["province"];
        var days = (await _api.GetAsync($"/v1/regions/{HealthPassApi.Province}/history", command)).Expect(200)["days"].EnumerateArray().ToList();
        Assert.False(days[^1].GetProperty("settled").GetBoolean());
        Assert.Equal(_system.Process.Data.RegisteredPersons, days[^1].GetProperty("registered").GetInt64());
        var yesterday = days.Single(day => day.GetProperty("date").GetString() == ReportingSystem.Date);
        foreach (var name in new[] { "registered", "active", "shows" })
        {
            Assert.Equal(province.GetProperty(name).GetInt64(), yesterday.GetProperty(name).GetInt64());
        }

        var village = _system.Process.Data.Read(
            "SELECT region_code FROM registered_tally GROUP BY region_code HAVING SUM(green) = 1 LIMIT 1", reader => reader.GetInt64(0)).Single();
        var path = $"/v1/regions/{village}/history";
        Assert.Equal(1, (await _api.GetAsync(path, command)).Expect(200)["days"].EnumerateArray().Last().GetProperty("registered").GetInt64());

        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var curve = await Wait.UntilAsync(
            async () => (await _api.GetAsync($"/v1/regions/{HealthPassApi.Province}/history/{today}", command)).Expect(200)["points"].GetArrayLength(),
            points => points > 0, "the first sample");
        Assert.InRange(curve, 1, 2);
        _ = (await _api.GetAsync("/v1/regions/999999999999/history", command)).ExpectProblem(404, "region_unknown");
        _ = (await _api.GetAsync($"/v1/regions/{HealthPassApi.Province}/history?from=2021-13-01", command)).ExpectProblem(400, "field_invalid");
        _ = (await _api.GetAsync($"/v1/regions/{HealthPassApi.Province}/history?from=2020-01-01&to=2022-01-01", command)).ExpectProblem(400, "field_invalid");
        _ = (await _api.GetAsync($"/v1/regions/{HealthPassApi.Province}/history?from=2022-01-02&to=2022-01-01", command)).ExpectProblem(400, "field_invalid");
        _ = (await _api.GetAsync($"/v1/regions/{HealthPassApi.Province}/history/yesterday", command)).ExpectProblem(400, "field_invalid");
    }

    [Fact]
    public async Task Exports_have_their_mark_their_watermark_and_a_line_in_the_audit()
    {
        var command = await _api.SignInAsync("command");
        var csv = (await _api.GetAsync($"{Path}?level=county&version=1&format=csv", command)).Expect(200);
        Assert.Equal("text/csv", csv.MediaType);
        Assert.Equal([0xEF, 0xBB, 0xBF], csv.Body[..3]);
        var lines = Encoding.UTF8.GetString(csv.Body[3..]).TrimEnd().Split("\r\n");
        Assert.Equal(1 + 1 + 21 + 183 + 3 + 1, lines.Length);
        Assert.Contains("\"510100000000\t\"", Encoding.UTF8.GetString(csv.Body), StringComparison.Ordinal);
        Assert.StartsWith("导出人 command", lines[^1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotMatch("(^|,)[=+@]", line));

        var xlsx = (await _api.SendAsync(HttpMethod.Get, $"{Path}?level=city&version=1&lang=en", command, null, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).Expect(200);
        using var book = new ZipArchive(new MemoryStream(xlsx.Body));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("Taken by command", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var print = (await _api.PostAsync($"{Path}/prints", command, new { version = 1 })).Expect(200);
        var audit = (await _api.AuditAsync(await _api.SignInAsync("auditor"))).Expect(200);
        Assert.True(audit["intact"].GetBoolean());
        var said = audit["lines"].EnumerateArray().Where(line => line.GetProperty("subject").GetString() == $"daily:{ReportingSystem.Date}").ToList();
        Assert.Contains(said, line => Is(line, "report_issued", "schedule"));
        Assert.Contains(said, line => Is(line, "report_exported", "command") && line.GetProperty("detail").GetProperty("format").GetString() == "csv" && line.GetProperty("detail").GetProperty("rows").GetInt32() == 208);
        Assert.Contains(said, line => Is(line, "report_exported", "command") && line.GetProperty("detail").GetProperty("format").GetString() == "xlsx");
        Assert.Contains(said, line => Is(line, "report_printed", "command") && line.GetProperty("sequence").GetInt64() == print["auditSequence"].GetInt64());

        static bool Is(JsonElement line, string action, string actor) =>
            line.GetProperty("action").GetString() == action && line.GetProperty("actor").GetString() == actor;
    }

    [Fact]
    public async Task Only_officials_read_reports_and_what_cannot_be_read_is_said()
    {
        _ = (await _api.GetAsync(Path, Caller.Nobody)).ExpectProblem(401, "api_key_missing");
        _ = (await _api.GetAsync(Path, await _api.SignInAsync("agent"))).ExpectProblem(403, "forbidden");
        _ = (await _api.GetAsync(Path, _api.Channel)).ExpectProblem(403, "forbidden");
        _ = (await _api.GetAsync(Path, await _api.SignInAsync("maker"))).Expect(200);
        var auditor = await _api.SignInAsync("auditor");
        _ = (await _api.GetAsync(Path, auditor)).Expect(200);
        _ = (await _api.PostAsync($"{Path}/corrections", auditor, new { reason = "x" })).ExpectProblem(403, "forbidden");

        var command = await _api.SignInAsync("command");
        _ = (await _api.GetAsync("/v1/reports/daily/2020-01-01", command)).ExpectProblem(404, "report_not_found");
        _ = (await _api.GetAsync($"{Path}?version=999", command)).ExpectProblem(404, "report_not_found");
        _ = (await _api.PostAsync($"{Path}/prints", command, new { version = 999 })).ExpectProblem(404, "report_not_found");
        _ = (await _api.PostAsync($"{Path}/prints", command, new { })).ExpectProblem(400, "field_missing");
        foreach (var wrong in new[] { "?version=0", "?version=x", "?level=village", "?format=pdf", "?lang=fr" })
        {
            _ = (await _api.GetAsync(Path + wrong, command)).ExpectProblem(400, "field_invalid");
        }

        _ = (await _api.GetAsync("/v1/reports/daily/2021-02-30", command)).ExpectProblem(400, "field_invalid");
        _ = (await _api.PostAsync($"{Path}/corrections", command, new { })).ExpectProblem(400, "field_missing");
        _ = (await _api.PostAsync("/v1/reports/daily/2020-01-01/corrections", command, new { reason = "x" })).ExpectProblem(404, "report_not_found");
        var city = await _api.AppointAsync("mianyang", "command_centre", "510700000000");
        _ = (await _api.PostAsync($"{Path}/corrections", city, new { reason = "x" })).ExpectProblem(403, "out_of_region");
    }

    [Fact]
    public async Task A_target_is_set_within_ones_region_inherited_audited_and_says_who_is_behind()
    {
        const string chengdu = "510100000000", jinjiang = "510104000000";
        var by = DateTimeOffset.UtcNow.AddDays(400).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var city = await _api.AppointAsync("chengdu", "command_centre", chengdu);
        var body = new { by, adoptionRate = 0.9, venueCoverage = 0.8 };
        _ = (await PutAsync(HealthPassApi.Province, city, body)).ExpectProblem(403, "out_of_region");
        _ = (await PutAsync("510300000000", city, body)).ExpectProblem(403, "out_of_region");
        _ = (await PutAsync(chengdu, await _api.SignInAsync("agent"), body)).ExpectProblem(403, "forbidden");
        _ = (await PutAsync(chengdu, city, new { adoptionRate = 0.9 })).ExpectProblem(400, "field_missing");
        _ = (await PutAsync(chengdu, city, new { by })).ExpectProblem(400, "field_missing");
        _ = (await PutAsync(chengdu, city, new { by, adoptionRate = 1.1 })).ExpectProblem(400, "field_invalid");
        _ = (await PutAsync(chengdu, city, new { by, venueCoverage = 0 })).ExpectProblem(400, "field_invalid");
        _ = (await PutAsync(chengdu, city, new { by = "2020-01-01", adoptionRate = 0.9 })).ExpectProblem(400, "field_invalid");

        _ = (await PutAsync(chengdu, city, body)).Expect(200);
        _ = (await PutAsync(jinjiang, city, new { by, adoptionRate = 0.000001 })).Expect(200);
        var targets = (await _api.GetAsync($"/v1/regions/{chengdu}/targets", _api.Channel)).Expect(200)["targets"].EnumerateArray().ToList();
        Assert.Equal(1 + Tree.Nodes.Count(node => node.Parent?.Code.ToString() == chengdu), targets.Count);
        Assert.True(targets[0].GetProperty("behind").GetBoolean());
        Assert.False(targets[0].TryGetProperty("inheritedFrom", out _));
        var pace = targets[0].GetProperty("pacePerDay").GetDouble();
        var end = ShanghaiDay.StartOf(SeededDay.Yesterday.AddDays(1)) / 1_000;
        Assert.Equal(
            _system.Process.Data.Count("SELECT count(*) FROM person_directory WHERE state = 1 AND region_code / 100000000 = 5101 AND applied_at >= @start AND applied_at < @end", ("@start", end - 86_400), ("@end", end)),
            pace);
        var own = targets.Single(target => target.GetProperty("code").GetString() == jinjiang);
        Assert.False(own.TryGetProperty("inheritedFrom", out _));
        Assert.Equal(JsonValueKind.Null, own.GetProperty("venueCoverage").ValueKind);
        var inheriting = targets[^1];
        Assert.Equal((chengdu, 0.9), (inheriting.GetProperty("inheritedFrom").GetString(), inheriting.GetProperty("adoptionRate").GetDouble()));

        Assert.Equal(chengdu, (await _api.SendAsync(HttpMethod.Delete, $"/v1/regions/{jinjiang}/targets", city, null)).Expect(200)["targets"][0].GetProperty("inheritedFrom").GetString());
        _ = (await _api.SendAsync(HttpMethod.Delete, $"/v1/regions/{jinjiang}/targets", city, null)).ExpectProblem(404, "target_not_found");
        var audit = (await _api.AuditAsync(await _api.SignInAsync("auditor"))).Expect(200)["lines"].EnumerateArray();
        Assert.Equal(
            [("target_set", chengdu), ("target_set", jinjiang), ("target_removed", jinjiang)],
            audit.Where(line => line.GetProperty("actor").GetString() == "chengdu")
                .Select(line => (line.GetProperty("action").GetString()!, line.GetProperty("subject").GetString()!))
                .Where(line => line.Item1.StartsWith("target", StringComparison.Ordinal)));

        Task<Reply> PutAsync(string code, Caller caller, object content) => _api.SendAsync(
            HttpMethod.Put, $"/v1/regions/{code}/targets", caller,
            new StringContent(JsonSerializer.Serialize(content, JsonSerializerOptions.Web), Encoding.UTF8, "application/json"));
    }

    // From the rows themselves: directory, scan records and venues, not the tallies that the report goes by.
    private void AssertFigures(JsonElement report)
    {
        var end = ShanghaiDay.StartOf(SeededDay.Yesterday.AddDays(1)) / 1_000;
        var registered = ByRegion($"SELECT region_code, count(*) FROM person_directory WHERE state = 1 AND applied_at < {end} GROUP BY region_code");
        var gained = ByRegion($"SELECT region_code, count(*) FROM person_directory WHERE state = 1 AND applied_at < {end} AND applied_at >= {end - 86_400} GROUP BY region_code");
        var shows = ByRegion($"SELECT region_code, sum(shows) FROM show_tally WHERE day = '{ReportingSystem.Date}' GROUP BY region_code");
        var venues = ByRegion($"SELECT region_code, count(*) FROM venue_directory WHERE registered_at < {end} GROUP BY region_code");
        var scanned = ByRegion($"SELECT region_code, count(*) FROM venue_directory AS v WHERE EXISTS (SELECT 1 FROM scan_record AS s WHERE s.day = '{ReportingSystem.Date}' AND s.venue_id = v.venue_id) GROUP BY region_code");
        var verdicts = Verdicts.ToDictionary(
            verdict => verdict,
            verdict => ByRegion($"SELECT region_code, count(*) FROM scan_record WHERE day = '{ReportingSystem.Date}' AND verdict = '{verdict}' GROUP BY region_code"));
        var rows = report.GetProperty("counties").EnumerateArray().Concat(report.GetProperty("cities").EnumerateArray()).Append(report.GetProperty("province")).ToList();
        Assert.Equal(1 + 21 + 183, rows.Count);
        foreach (var row in rows)
        {
            Assert.True(RegionCode.TryParse(row.GetProperty("code").GetString(), out var code));
            Assert.True(Tree.TryFind(code, out var node));
            var persons = Sum(registered);
            Assert.Equal(persons, Number("registered"));
            Assert.Equal((double)persons / node.Population!.Value, row.GetProperty("rate").GetDouble(), 12);
            Assert.Equal(Sum(gained), Number("change"));
            Assert.Equal(Sum(shows), Number("shows"));
            Assert.Equal(Sum(venues), Number("venues"));
            Assert.Equal(Sum(scanned), Number("venuesScanned"));
            foreach (var (verdict, counts) in verdicts)
            {
                Assert.Equal(Sum(counts), row.GetProperty("scans").GetProperty(verdict).GetInt64());
            }

            long Sum(List<(long Region, long Count)> counts) => counts.Where(count => code.Contains(new(count.Region))).Sum(count => count.Count);

            long Number(string name) => row.GetProperty(name).GetInt64();
        }

        // Places follow from the rates alone.
        var cities = report.GetProperty("cities").EnumerateArray().Select(row => (Rank: row.GetProperty("rank").GetInt32(), Rate: row.GetProperty("rate").GetDouble())).ToList();
        Assert.All(cities, city => Assert.Equal(1 + cities.Count(other => other.Rate > city.Rate), city.Rank));
        var active = _system.Process.Data.Count($"SELECT count(DISTINCT person_id) FROM scan_record WHERE day = '{ReportingSystem.Date}' AND node = 'seed'");
        Assert.InRange(report.GetProperty("province").GetProperty("active").GetInt64(), active * 0.97, active * 1.03);

        List<(long Region, long Count)> ByRegion(string sql) => _system.Process.Data.Read(sql, reader => (reader.GetInt64(0), reader.GetInt64(1)));
    }
}
