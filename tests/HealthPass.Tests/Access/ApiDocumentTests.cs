using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using HealthPass.Api.Assignments;
using HealthPass.Api.Hotline;
using HealthPass.Api.Panels;
using HealthPass.Api.Persons;
using HealthPass.Api.Regions;
using HealthPass.Api.Scans;
using HealthPass.Api.Service;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Counting.Panels;
using HealthPass.Grains.Reports;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Verdicts;
using HealthPass.Tests.Architecture;
using HealthPass.Verification.Verdicts;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The document of the API that is kept, which the pages' types are made from, is the running program's.</summary>
[Collection(OneApi.Name)]
public sealed class ApiDocumentTests(RunningApi api)
{
    private static readonly string Kept = Path.Combine(House.Root, "docs", "openapi.json");

    [Fact]
    public async Task The_document_that_is_kept_is_what_the_program_answers()
    {
        var there = ApiDocument.Kept(await AnsweredAsync());
        if (Environment.GetEnvironmentVariable("HEALTHPASS_WRITE_API") == "1")
        {
            await File.WriteAllTextAsync(Kept, there, TestContext.Current.CancellationToken);
        }

        var kept = await File.ReadAllTextAsync(Kept, TestContext.Current.CancellationToken);
        Assert.True(kept == there, $"""
            docs/openapi.json is out of date: run this test with HEALTHPASS_WRITE_API=1, then `npm run api` in dashboard/, and look at both differences.
            {string.Join('\n', ApiDocument.Differences(kept, there).Take(20))}
            """);
    }

    [Fact]
    public async Task A_field_that_is_added_is_a_difference()
    {
        var answered = await AnsweredAsync();
        var kept = ApiDocument.Kept(answered);
        var changed = ApiDocument.Kept(answered.Replace("\"registered\":", "\"registeredAnew\":", StringComparison.Ordinal));
        Assert.Equal(kept, ApiDocument.Kept(kept));
        Assert.NotEqual(kept, changed);
        Assert.Contains("+ \"registeredAnew\": {", ApiDocument.Differences(kept, changed));
    }

    [Fact]
    public async Task Pushes_of_the_wall_are_the_answers_of_rest()
    {
        using var document = JsonDocument.Parse(await AnsweredAsync());
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        var pushes = schemas.GetProperty("WallPushes").GetProperty("properties");
        Assert.Equal("#/components/schemas/RegionsChanged", pushes.GetProperty("RegionsChanged").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/PanelsView", pushes.GetProperty("PanelsChanged").GetProperty("$ref").GetString());
        Assert.Equal("null", pushes.GetProperty("SessionEnded").GetProperty("type").GetString());
        Assert.Equal(
            "#/components/schemas/RegionView",
            schemas.GetProperty("RegionsChanged").GetProperty("properties").GetProperty("regions").GetProperty("items").GetProperty("$ref").GetString());
    }

    [Fact]
    public async Task A_field_that_is_left_out_rather_than_null_is_told_so()
    {
        using var document = JsonDocument.Parse(await AnsweredAsync());
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        foreach (var (type, field) in new[] { ("CasePage", "next"), ("TargetView", "inheritedFrom"), ("ServiceAnswer", "demo") })
        {
            Assert.DoesNotContain(schemas.GetProperty(type).GetProperty("required").EnumerateArray(), name => name.GetString() == field);
            Assert.DoesNotContain("null", schemas.GetProperty(type).GetProperty("properties").GetProperty(field).GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_words_that_are_told_are_those_that_are_answered()
    {
        string[] levels = [.. Enum.GetValues<RegionLevel>().Select(RegionLevels.ToWire)];
        string?[] bases = [.. Enum.GetValues<PopulationBasis>().Select(RegionLevels.ToWire)];
        string[] colours = [.. Enum.GetValues<Colour>().Where(colour => colour != Colour.None).Select(ColourNames.ToWire)];
        AssertWords<RegionView>(nameof(RegionView.Level), levels);
        AssertWords<RegionView>(nameof(RegionView.PopulationBasis), bases);
        AssertWords<LevelView>(nameof(LevelView.Level), levels.Skip(1));
        AssertWords<ReportRow>(nameof(ReportRow.Level), levels.Take(3).Append("area"));
        AssertWords<ReportRow>(nameof(ReportRow.PopulationBasis), bases);
        AssertWords<NodeView>(nameof(NodeView.State), Enum.GetValues<NodeCondition>().Select(NodeConditions.ToWire));
        AssertWords<LookupResult>(nameof(LookupResult.Colour), colours);
        AssertWords<PersonResponse>(nameof(PersonResponse.Colour), colours);
        AssertWords<CodeResponse>(nameof(CodeResponse.Colour), colours);
        AssertWords<ScanAnswer>(nameof(ScanAnswer.Colour), colours.Append(null));
        AssertWords<ScanAnswer>(nameof(ScanAnswer.Verdict), Enum.GetValues<Verdict>().Select(VerdictNames.ToWire));
        AssertWords<AssignmentResponse>(nameof(AssignmentResponse.Status), AssignmentStatuses.Names);
        AssertWords<AssignmentSummary>(nameof(AssignmentSummary.Status), AssignmentStatuses.Names);
    }

    private static void AssertWords<T>(string field, IEnumerable<string?> words)
    {
        var told = typeof(T).GetProperty(field)!.GetCustomAttributes(typeof(AllowedValuesAttribute), false).Cast<AllowedValuesAttribute>().Single().Values;
        Assert.Equal(words.Distinct().Order(StringComparer.Ordinal), told.Cast<string?>().Order(StringComparer.Ordinal));
    }

    private Task<string> AnsweredAsync() => api.Http.GetStringAsync(new Uri(api.Address, "/openapi/v1.json"), TestContext.Current.CancellationToken);
}
