namespace HealthPass.SystemTests.Operation;

public sealed class PersonalDataInLogsTests : SystemTest
{
    // Far more than an operator would ever turn on, so that whatever is written at any level is looked at.
    private static readonly Dictionary<string, string> Talkative = new()
    {
        ["Logging__Console__FormatterName"] = "healthpass-json",
        ["Logging__LogLevel__Default"] = "Debug",
        ["Logging__LogLevel__Microsoft.AspNetCore"] = "Debug",
        ["Logging__LogLevel__Orleans"] = "Debug",
        ["Logging__LogLevel__Microsoft.Orleans"] = "Debug",
        ["Logging__LogLevel__HealthPass"] = "Trace",
    };

    private static readonly Dictionary<string, string> Usual = new() { ["Logging__Console__FormatterName"] = "healthpass-json" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_line_of_the_log_holds_a_persons_data_whatever_is_done_and_however_much_is_logged(bool talkative)
    {
        var system = Owned(new HealthPassProcess { Environment = talkative ? Talkative : Usual });
        await system.StartAsync();
        var api = system.Api;
        var resident = Resident.New() with { Name = "欧阳慕容", Phone = "13987654321" };
        var refused = Resident.New() with { Name = "诸葛司马", Phone = "13912345678" };
        var venueId = await api.VenueAsync();
        var id = await api.RegisterAsync(resident);
        _ = (await api.ApplyAsync(resident)).Expect(200);
        _ = (await api.ApplyAsync(resident with { Name = refused.Name })).Expect(409);
        var code = await api.CodeAsync(id);
        _ = (await api.ShowAsync(id, "image/svg+xml")).Expect(200);
        _ = (await api.ScanAsync(venueId, code)).Expect(200);
        _ = (await api.ScanAsync(new { venueId, document = resident.Document, direction = "in" })).Expect(200);
        _ = (await api.ScanBatchAsync(new { venueId, document = resident.Document, direction = "in" }, new { venueId, document = refused.Document, direction = "in" })).Expect(200);
        var agent = await api.SignInAsync("agent");
        _ = (await api.LookUpAsync(agent, new { personId = id, purpose = "own_code" })).Expect(200);
        _ = await api.LookUpAsync(agent, new { document = resident.Document, purpose = "own_code" });
        _ = await api.LookUpAsync(agent, new { phone = resident.Phone, purpose = "own_code" });
        _ = await api.ColourAsync("SC05", id);

        // Bad input of every kind, each with somebody's data in it.
        _ = (await api.ApplyAsync(refused with { Number = refused.Number[..17] + (refused.Number[17] == '0' ? '1' : '0') })).Expect(400);
        _ = (await api.ApplyAsync(refused with { Phone = refused.Phone + "0" })).Expect(400);
        _ = (await api.ApplyAsync(refused with { RegionCode = "999999999999" })).Expect(400);
        _ = (await api.PostAsync("/v1/persons", api.Channel, new { refused.Name, refused.Phone, unknown = refused.Number })).Expect(400);
        _ = (await api.PostAsync("/v1/persons", api.Channel, Encoding.UTF8.GetBytes($$"""{"name":"{{refused.Name}}","phone":{{refused.Phone}},"document":{"number":"{{refused.Number}}" """))).Expect(400);
        _ = (await api.PostAsync("/v1/scans", api.Gate, Encoding.UTF8.GetBytes($$"""{"venueId":5,"document":{"type":"resident_id","number":"{{refused.Number}}"} }"""))).Expect(400);
        _ = (await api.SignInAsync(refused.Name, refused.Phone)).Expect(401);
        if (!talkative)
        {
            // An address is the caller's own choice, and requests are logged with it from the level Information of the
            // framework on: that is why they are not, unless an operator turns it on.
            Assert.InRange((await api.GetAsync($"/v1/persons/{refused.Number}", api.Channel)).Status, 400, 404);
        }

        await using var gate = Hubs.Connect(api, "/hubs/gate", "json", api.Gate);
        await gate.StartAsync(TestContext.Current.CancellationToken);
        await system.ShippedAsync();
        await system.StopAsync();

        string[] secrets =
        [
            resident.Name, resident.Number, resident.Phone, refused.Name, refused.Number[..17], refused.Phone, code,
            api.Credentials.ChannelKey, api.Credentials.GateKey, api.Credentials.PasswordOf("agent"), agent.Value["Bearer ".Length..],
        ];
        var lines = system.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > (talkative ? 100 : 2), "The log is too short to prove anything.");
        var found = new List<string>();
        foreach (var line in lines)
        {
            using var entry = JsonDocument.Parse(line);
            foreach (var text in TextsIn(entry.RootElement).Where(text => secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal))))
            {
                found.Add(text);
            }
        }

        Assert.Empty(found.Distinct().Take(10));
    }

    private static IEnumerable<string> TextsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => TextsIn(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
