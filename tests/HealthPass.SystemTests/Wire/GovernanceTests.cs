namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class GovernanceTests : SystemTest
{
    private readonly RunningSystem _system;
    private readonly HealthPassApi _api;

    public GovernanceTests(RunningSystem system)
    {
        _system = system;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task Two_officials_make_a_code_red_and_undo_it()
    {
        var id = await _api.RegisterAsync(Resident.New());
        var venueId = await _api.VenueAsync();
        var maker = await _api.SignInAsync("maker");
        var checker = await _api.SignInAsync("checker");

        var created = (await _api.AssignAsync(maker, "SC05", id)).Expect(201);
        var assignmentId = created.Text("assignmentId");
        Assert.Equal("pending", created.Text("status"));
        Assert.Equal("green", (await _api.PersonAsync(id)).Text("colour"));

        _ = (await _api.ApproveAsync(maker, assignmentId)).ExpectProblem(403, "maker_is_checker");
        _ = (await _api.SendAsync(HttpMethod.Post, $"/v1/assignments/{assignmentId}/approval", checker, null)).ExpectProblem(400, "effect_missing");
        _ = (await _api.PostAsync($"/v1/assignments/{assignmentId}/approval", checker, new { effect = new string('0', 64) })).ExpectProblem(409, "effect_changed");
        var listed = (await _api.GetAsync($"/v1/assignments/{assignmentId}/people", checker)).Expect(200);
        Assert.Equal((1, id, "green"), (listed["total"].GetInt32(), listed["people"][0].GetProperty("personId").GetString(), listed["people"][0].GetProperty("colour").GetString()));
        Assert.Contains("*", listed["people"][0].GetProperty("maskedName").GetString(), StringComparison.Ordinal);
        Assert.Equal("applied", (await _api.ApproveAsync(checker, assignmentId)).Expect(200).Text("status"));
        _ = (await _api.ApproveAsync(checker, assignmentId)).ExpectProblem(409, "assignment_in_wrong_state");

        // No waiting: an approval is answered when every board shows it.
        var scan = (await _api.ScanAsync(venueId, await _api.CodeAsync(id))).Expect(200);
        Assert.Equal(("deny", "red", "SC05"), (scan.Text("verdict"), scan.Text("colour"), scan.Text("reasonCode")));
        var person = (await _api.PersonAsync(id)).Expect(200);
        Assert.Equal("red", person.Text("colour"));
        Assert.InRange(person["until"].GetDateTimeOffset() - DateTimeOffset.UtcNow, TimeSpan.FromDays(20), TimeSpan.FromDays(22));

        var undone = (await _api.ReverseAsync(maker, checker, assignmentId)).Expect(200);
        Assert.Equal("reversed", undone.Text("status"));
        Assert.Equal("allow", (await _api.ScanAsync(venueId, await _api.CodeAsync(id))).Expect(200).Text("verdict"));
    }

    [Fact]
    public async Task A_rejected_assignment_changes_nothing()
    {
        var id = await _api.RegisterAsync(Resident.New());
        var assignmentId = (await _api.AssignAsync(await _api.SignInAsync("maker"), "SC05", id)).Expect(201).Text("assignmentId");
        var rejected = (await _api.PostAsync($"/v1/assignments/{assignmentId}/rejection", await _api.SignInAsync("checker"), new { note = "证据不足" })).Expect(200);
        Assert.Equal("rejected", rejected.Text("status"));
        Assert.Equal("green", (await _api.PersonAsync(id)).Text("colour"));
    }

    [Fact]
    public async Task A_long_list_is_accepted_and_counts_up_at_its_address()
    {
        var people = new List<string>();
        foreach (var some in Enumerable.Range(0, 501).Chunk(20))
        {
            people.AddRange(await Task.WhenAll(some.Select(_ => _api.RegisterAsync(Resident.New()))));
        }

        var checker = await _api.SignInAsync("checker");
        var id = (await _api.AssignAsync(await _api.SignInAsync("maker"), "SC05", people)).Expect(201).Text("assignmentId");

        var accepted = (await _api.ApproveAsync(checker, id)).Expect(202);
        Assert.Equal($"/v1/assignments/{id}", accepted.Headers.Location!.ToString());
        Assert.Equal(("applying", 501), (accepted.Text("status"), accepted["people"].GetInt32()));
        var applied = await ReadUntilAsync("applied");
        Assert.Equal(501, applied["done"].GetInt32());
        Assert.Equal("red", (await _api.PersonAsync(people[^1])).Text("colour"));
        Assert.Equal(["create", "approve", "applied"], applied["history"].EnumerateArray().Select(happened => happened.GetProperty("action").GetString()));

        _ = (await _api.ReverseAsync(await _api.SignInAsync("maker"), checker, id)).Expect(202);
        _ = await ReadUntilAsync("reversed");
        Assert.Equal("green", (await _api.PersonAsync(people[0])).Text("colour"));

        async Task<Reply> ReadUntilAsync(string status)
        {
            while (true)
            {
                var reply = (await _api.GetAsync($"/v1/assignments/{id}", checker)).Expect(200);
                if (reply.Text("status") == status)
                {
                    return reply;
                }

                Assert.InRange(reply["done"].GetInt32(), 0, 501);
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    public async Task What_waits_for_a_second_official_is_on_that_ones_list_until_it_is_answered()
    {
        var maker = await _api.SignInAsync("maker");
        var checker = await _api.SignInAsync("checker");
        var created = (await _api.AssignAsync(maker, "SC05", await _api.RegisterAsync(Resident.New()))).Expect(201);
        var id = created.Text("assignmentId");

        var waiting = (await WaitingAsync(checker)).Single(IsIt);
        Assert.Equal(["approve", "reject"], waiting.GetProperty("actions").EnumerateArray().Select(action => action.GetString()));
        Assert.Equal(("assignment", "pending", "SC05", "maker", 1), (
            waiting.GetProperty("kind").GetString(), waiting.GetProperty("state").GetString(), waiting.GetProperty("reasonCode").GetString(),
            waiting.GetProperty("maker").GetString(), waiting.GetProperty("people").GetInt32()));
        Assert.False(waiting.GetProperty("overdue").GetBoolean());
        Assert.True(waiting.GetProperty("dueAt").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddHours(23));
        Assert.InRange((await _api.GetAsync("/v1/cases", checker)).Expect(200)["waiting"].GetInt32(), 1, 100);

        Assert.DoesNotContain(await WaitingAsync(maker), IsIt);
        Assert.Empty(await WaitingAsync(await _api.SignInAsync("auditor")));
        _ = (await _api.GetAsync("/v1/cases", _api.Channel)).ExpectProblem(403, "forbidden");
        _ = (await _api.PostAsync($"/v1/assignments/{id}/rejection", checker, new { note = "证据不足" })).Expect(200);
        Assert.DoesNotContain(await WaitingAsync(checker), IsIt);

        bool IsIt(JsonElement item) => item.GetProperty("caseId").GetString() == id;

        // Other tests leave theirs on the same list.
        async Task<List<JsonElement>> WaitingAsync(Caller caller)
        {
            var all = new List<JsonElement>();
            string? after = null;
            do
            {
                var page = (await _api.GetAsync($"/v1/cases{after}", caller)).Expect(200);
                all.AddRange(page["cases"].EnumerateArray());
                after = page.Json.TryGetProperty("next", out var next) ? $"?after={next.GetString()}" : null;
            }
            while (after is not null);
            return all;
        }
    }

    [Fact]
    public async Task The_audit_trail_holds_every_step_and_its_chain_is_intact()
    {
        var id = await _api.RegisterAsync(Resident.New());
        var assignmentId = await _api.ColourAsync("SC05", id);
        _ = (await _api.LookUpAsync(await _api.SignInAsync("agent"), new { personId = id, purpose = "own_code", callId = "c-1" })).Expect(200);

        var auditor = await _api.SignInAsync("auditor");
        var page = (await _api.AuditAsync(auditor)).Expect(200);
        Assert.True(page["intact"].GetBoolean());
        var lines = page["lines"].EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, lines.Count).Select(number => (long)number), lines.Select(line => line.GetProperty("sequence").GetInt64()));
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.Equal(pair.First.GetProperty("hash").GetString(), pair.Second.GetProperty("previousHash").GetString()));
        Assert.Equal(
            [("maker", "assignment_created"), ("checker", "assignment_approved")],
            lines.Where(line => line.GetProperty("subject").GetString()!.Contains(assignmentId, StringComparison.Ordinal)).Select(ActorAndAction));
        Assert.Equal(("agent", "hotline_lookup"), ActorAndAction(lines.Last(line => line.GetProperty("subject").GetString() == id)));

        // The same line is the same in a page of its own, and that page checks the line before it too.
        var last = (await _api.AuditAsync(auditor, lines.Count - 1, 1)).Expect(200);
        Assert.True(last["intact"].GetBoolean());
        Assert.Equal(lines[^1].GetProperty("hash").GetString(), last["lines"].EnumerateArray().Single().GetProperty("hash").GetString());

        static (string, string) ActorAndAction(JsonElement line) => (line.GetProperty("actor").GetString()!, line.GetProperty("action").GetString()!);
    }

    [Fact]
    public async Task An_agent_finds_a_caller_by_phone_document_id_and_code()
    {
        var resident = Resident.New();
        var id = await _api.RegisterAsync(resident);
        _ = await _api.ColourAsync("SC05", id);
        var agent = await _api.SignInAsync("agent");
        var code = await _api.CodeAsync(id);
        object[] lookups =
        [
            new { query = resident.Phone, purpose = "own_code" },
            new { query = $"+86 {resident.Phone[..3]} {resident.Phone[3..7]} {resident.Phone[7..]}", purpose = "own_code" },
            new { query = resident.Number, purpose = "own_code" },
            new { query = id, purpose = "own_code" },
            new { query = code, purpose = "own_code" },
            new { phone = resident.Phone, purpose = "own_code" },
            new { document = resident.Document, purpose = "own_code" },
            new { personId = id, purpose = "own_code" },
            new { code, purpose = "own_code" },
        ];
        foreach (var lookup in lookups)
        {
            var reply = (await _api.LookUpAsync(agent, lookup)).Expect(200);
            var result = Assert.Single(reply["results"].EnumerateArray());
            Assert.Equal(id, result.GetProperty("personId").GetString());
            Assert.Equal(("red", "SC05", "省指挥部"), (result.GetProperty("colour").GetString(), result.GetProperty("reasonCode").GetString(), result.GetProperty("authority").GetString()));
            Assert.NotEmpty(result.GetProperty("whatToDo").GetString()!);
            Assert.DoesNotContain(resident.Number, reply.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(resident.Phone, reply.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Relatives_who_share_a_phone_are_found_together()
    {
        var mother = Resident.New();
        var child = Resident.New() with { Phone = mother.Phone, Name = "王小红" };
        string[] ids = [await _api.RegisterAsync(mother), await _api.RegisterAsync(child)];
        var reply = (await _api.LookUpAsync(await _api.SignInAsync("agent"), new { query = mother.Phone, purpose = "family_code" })).Expect(200);
        Assert.Equal(ids.Order(), reply["results"].EnumerateArray().Select(result => result.GetProperty("personId").GetString()).Order());
    }

    [Fact]
    public void Keys_and_credentials_are_readable_by_their_owner_alone()
    {
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var name in new[] { "keys.json", "credentials.json", "healthpass.db" })
        {
            Assert.Equal(owner, File.GetUnixFileMode(Path.Combine(_system.Process.DataDirectory, name)));
        }
    }

    [Fact]
    public async Task The_process_writes_no_name_number_or_phone_to_its_log()
    {
        var resident = Resident.New() with { Name = "欧阳不在日志" };
        var id = await _api.RegisterAsync(resident);
        _ = (await _api.LookUpAsync(await _api.SignInAsync("agent"), new { query = resident.Number, purpose = "own_code" })).Expect(200);
        _ = (await _api.ScanAsync(await _api.VenueAsync(), await _api.CodeAsync(id))).Expect(200);
        foreach (var secret in new[] { resident.Name, resident.Number, resident.Phone, _api.Credentials.GateKey, _api.Credentials.PasswordOf("agent") })
        {
            Assert.DoesNotContain(secret, _system.Process.Output, StringComparison.Ordinal);
        }
    }
}
