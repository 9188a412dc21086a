namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class BadInputTests : SystemTest, IClassFixture<BadInputBasis>
{
    private readonly BadInputBasis _basis;
    private readonly RunningSystem _system;
    private readonly HealthPassApi _api;

    public BadInputTests(RunningSystem system, BadInputBasis basis)
    {
        _system = system;
        _basis = basis;
        _api = Watched(system.Process).Api;
    }

    public static TheoryData<string> Names => [.. BadInput.All.Select(input => input.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_with_a_code_of_its_own(string name)
    {
        var input = BadInput.All.Single(candidate => candidate.Name == name);
        var reply = (await input.Send(await _basis.FreshAsync(_system.Process))).ExpectProblem(input.Status, input.Code);
        Assert.Equal($"urn:healthpass:problem:{input.Code}", reply.Text("type"));
        Assert.NotEmpty(reply.Text("title"));
        Assert.NotEmpty(reply.Text("detail"));
    }

    [Fact]
    public async Task All_of_it_together_changes_nothing()
    {
        var context = await _basis.FreshAsync(_system.Process);
        await _system.ShippedAsync();
        var before = await Wait.UntilAsync(CountsAsync, counts => counts.Scans == counts.ScansShown && counts.People == counts.PeopleShown, "the numbers to agree");
        foreach (var input in BadInput.All)
        {
            _ = (await input.Send(context)).Expect(input.Status);
        }

        // The last to arrive proves that whatever came before it has arrived.
        _ = (await _api.ScanAsync(context.VenueId, await _api.CodeAsync(context.PersonId))).Expect(200);
        var after = await Wait.UntilAsync(CountsAsync, counts => counts.ScansShown > before.ScansShown && counts.Scans > before.Scans, "the last scan to be counted");
        Assert.Equal(before with { Scans = before.Scans + 1, ScansShown = before.ScansShown + 1 }, after);
        Log($"{BadInput.All.Count} bad requests; {after}");
    }

    [Fact]
    public async Task Codes_are_taken_up_to_their_last_second_and_from_clocks_a_little_ahead()
    {
        var context = await _basis.FreshAsync(_system.Process);
        foreach (var seconds in new[] { -55, -30, 0, 4 })
        {
            _ = (await _api.ScanAsync(context.VenueId, context.Forge.Code(context.PersonId, TimeSpan.FromSeconds(seconds)))).Expect(200);
        }
    }

    [Fact]
    public async Task A_scan_sent_again_after_its_code_expired_keeps_its_answer()
    {
        var context = await _basis.FreshAsync(_system.Process);
        var scanId = Guid.NewGuid().ToString();
        var expired = context.Forge.Code(context.PersonId, TimeSpan.FromSeconds(-61));
        _ = (await _api.ScanAsync(context.VenueId, expired, scanId)).ExpectProblem(400, "code_expired");
        var first = (await _api.ScanAsync(context.VenueId, context.Code, scanId)).Expect(200);
        Assert.Equal(first.ToString(), (await _api.ScanAsync(context.VenueId, expired, scanId)).Expect(200).ToString());
    }

    [Fact]
    public async Task Wrong_passwords_are_answered_alike_whether_they_are_looked_at_or_not_and_whether_there_is_such_an_account()
    {
        // Everybody else would have to wait as well.
        var system = Owned(new HealthPassProcess());
        await system.StartAsync();
        var api = system.Api;
        var password = api.Credentials.PasswordOf("operator");
        for (var attempt = 0; attempt < 4; attempt++)
        {
            _ = (await api.SignInAsync("operator", password + "x")).ExpectProblem(401, "wrong_credentials");
        }

        // A right one forgives those before it.
        var operators = Caller.Session((await api.SignInAsync("operator", password)).Expect(201).Text("token"));
        var answers = new HashSet<string>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            _ = answers.Add((await api.SignInAsync("operator", password + "x")).ExpectProblem(401, "wrong_credentials").ToString());
        }

        // This one is right, and is not looked at.
        _ = answers.Add((await api.SignInAsync("operator", password)).ExpectProblem(401, "wrong_credentials").ToString());
        _ = answers.Add((await api.SignInAsync("nobody-at-all", password)).ExpectProblem(401, "wrong_credentials").ToString());
        Assert.Single(answers);

        // Whoever is in stays in.
        _ = (await api.GetAsync("/v1/sessions/current", operators)).Expect(200);
    }

    [Fact]
    public async Task Passwords_tried_at_once_get_no_further_than_one_after_the_other()
    {
        var system = Owned(new HealthPassProcess());
        await system.StartAsync();
        var api = system.Api;
        var password = api.Credentials.PasswordOf("operator");

        // Right ones are none of those that count, however many they are.
        Assert.All(await TryAsync(password), Assert.Null);
        Assert.All(await TryAsync(password + "x"), code => Assert.Equal("wrong_credentials", code));

        // So the next is not looked at, though it is right.
        Assert.All(await TryAsync(password), code => Assert.Equal("wrong_credentials", code));

        async Task<string?[]> TryAsync(string tried) => await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var replies = new[] { await api.SignInAsync("operator", tried), await api.SignInAsync("operator", tried) };
            return replies.Select(reply => reply.Code).Distinct().SingleOrDefault();
        }));
    }

    private async Task<Counts> CountsAsync()
    {
        var province = await RegionFigures.ReadAsync(_api, HealthPassApi.Province);
        var data = _system.Process.Data;
        return new(data.ScanRecords, province.Scans, data.RegisteredPersons, province.Registered, data.Venues);
    }

    private sealed record Counts(long Scans, long ScansShown, long People, long PeopleShown, long Venues);
}
