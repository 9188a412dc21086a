namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class PersonTests : SystemTest
{
    private readonly HealthPassApi _api;

    public PersonTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Fact]
    public async Task An_application_makes_a_person_whose_code_is_green()
    {
        var resident = Resident.New();
        var reply = (await _api.ApplyAsync(resident)).Expect(201);
        Assert.Matches("^[0-9a-f]{32}$", reply.Text("personId"));
        Assert.Equal($"/v1/persons/{reply.Text("personId")}", reply.Headers.Location?.ToString());
        Assert.Equal("green", reply.Text("colour"));
        Assert.Equal("SC18", reply.Text("reasonCode"));
        Assert.Equal(Resident.Village, reply.Text("regionCode"));
        Assert.Equal("王**", reply.Text("maskedName"));
        Assert.DoesNotContain(resident.Number, reply.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(resident.Phone, reply.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(resident.Name, reply.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_application_answers_with_the_same_person()
    {
        var resident = Resident.New();
        var id = await _api.RegisterAsync(resident);
        var again = resident with { Phone = "13999999999", RegionCode = "513401000000" };
        Assert.Equal(id, (await _api.ApplyAsync(again)).Expect(200).Text("personId"));
        Assert.Equal(id, (await _api.PersonAsync(id)).Expect(200).Text("personId"));
        Assert.Equal(Resident.Village, (await _api.PersonAsync(id)).Text("regionCode"));
    }

    [Fact]
    public async Task Applications_sent_at_once_make_one_person()
    {
        var resident = Resident.New();
        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _api.ApplyAsync(resident)));
        Assert.Single(replies, reply => reply.Status == 201);
        Assert.All(replies, reply => Assert.True(reply.Status is 200 or 201, reply.ToString()));
        Assert.Single(replies.Select(reply => reply.Text("personId")).Distinct());
    }

    [Fact]
    public async Task A_document_keeps_the_name_it_was_registered_to()
    {
        var resident = Resident.New();
        _ = await _api.RegisterAsync(resident);
        _ = (await _api.ApplyAsync(resident with { Name = "李四" })).ExpectProblem(409, "document_registered_to_another_name");
    }

    [Fact]
    public async Task A_code_says_how_long_it_is_good()
    {
        var id = await _api.RegisterAsync(Resident.New());
        var shown = (await _api.ShowAsync(id)).Expect(200);
        Assert.Equal(85, shown.Text("code").Length);
        Assert.Equal("green", shown.Text("colour"));
        Assert.Equal(TimeSpan.FromSeconds(60), shown["expiresAt"].GetDateTimeOffset() - shown["issuedAt"].GetDateTimeOffset());
        Assert.Equal(TimeSpan.FromHours(8), shown["issuedAt"].GetDateTimeOffset().Offset);
        Assert.InRange(shown["refreshAfterSeconds"].GetInt32(), 1, 59);
        Assert.True(shown.Headers.CacheControl?.NoStore);
        Assert.NotEqual(shown.Text("code"), await _api.CodeAsync(id));
    }

    [Fact]
    public async Task A_code_drawn_as_PNG_is_read_by_a_scanner_and_allowed()
    {
        var id = await _api.RegisterAsync(Resident.New());
        var drawn = (await _api.ShowAsync(id, "image/png")).Expect(200);
        Assert.Equal("image/png", drawn.MediaType);
        var scanned = (await _api.ScanAsync(await _api.VenueAsync(), await QrCode.ReadAsync(drawn.Body))).Expect(200);
        Assert.Equal("allow", scanned.Text("verdict"));
    }

    [Theory]
    [InlineData("image/svg+xml, application/json;q=0.5", "image/svg+xml")]
    [InlineData("application/json, image/png;q=0.9", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html", "application/json")]
    public async Task A_code_comes_in_the_form_that_the_caller_prefers(string accept, string expected)
    {
        var id = await _api.RegisterAsync(Resident.New());
        Assert.Equal(expected, (await _api.ShowAsync(id, accept)).Expect(200).MediaType);
    }
}
