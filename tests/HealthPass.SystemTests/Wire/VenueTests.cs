namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class VenueTests : SystemTest
{
    private readonly HealthPassApi _api;

    public VenueTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Fact]
    public async Task A_venue_says_why_its_category_has_the_rule_it_goes_by_and_nothing_of_a_rule_of_its_own()
    {
        var usual = await ReadAsync(new { name = "省人民医院", category = "hospital", regionCode = "510108000000" });
        Assert.False(usual["ownRule"].GetBoolean());
        Assert.NotEmpty(usual.Text("entryRuleReason"));
        Assert.NotEmpty(usual.Text("entryRuleReasonEn"));
        var own = await ReadAsync(new { name = "省人民医院东院", category = "hospital", regionCode = "510108000000", entryRule = new { yellow = "deny" } });
        Assert.True(own["ownRule"].GetBoolean());
        Assert.Equal(JsonValueKind.Null, own["entryRuleReason"].ValueKind);
        Assert.Equal(JsonValueKind.Null, own["entryRuleReasonEn"].ValueKind);
    }

    private async Task<Reply> ReadAsync(object venue)
    {
        var registered = (await _api.PostAsync("/v1/venues", _api.Channel, venue)).Expect(201);
        return (await _api.GetAsync($"/v1/venues/{registered.Text("venueId")}", _api.Channel)).Expect(200);
    }
}
