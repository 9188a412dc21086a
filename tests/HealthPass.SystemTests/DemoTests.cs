using System.Diagnostics;

namespace HealthPass.SystemTests;

public sealed class DemoTests : SystemTest
{
    [Theory]
    [InlineData("http://0.0.0.0:{0}")]
    [InlineData("http://*:{0}")]
    [InlineData("http://+:{0}")]
    [InlineData("http://[::]:{0}")]
    [InlineData("http://127.0.0.1:{0};http://0.0.0.0:{0}")]
    public async Task The_demo_refuses_to_serve_where_others_could_reach_it(string urls)
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-demo-").FullName;
        var process = Owned(new HealthPassProcess(Path.Combine(folder)) { Arguments = ["--demo"] });
        process.Urls = string.Format(CultureInfo.InvariantCulture, urls, Ports.Next());
        try
        {
            process.Launch();
            Assert.NotEqual(0, await process.ExitAsync(TimeSpan.FromSeconds(30)));
            Assert.Contains("loopback", process.Output, StringComparison.OrdinalIgnoreCase);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            await process.KillAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_demo_says_that_it_is_one_and_its_province_is_in_the_proportion_that_it_says()
    {
        var process = Owned(new HealthPassProcess
        {
            Arguments = ["--demo"],
            Environment = new Dictionary<string, string> { ["HealthPass__Demo__Scale"] = "50000", ["HealthPass__Demo__PastDays"] = "1" },
        });

        // It starts twice: in its past, and now.
        process.Launch();
        await process.ReadyAsync(TimeSpan.FromMinutes(3));
        var service = (await process.Api.GetAsync("/v1/service", Caller.Nobody)).Expect(200).Json;
        Assert.Equal(50_000, service.GetProperty("demo").GetProperty("scale").GetInt32());
        var region = (await process.Api.GetAsync($"/v1/regions/{HealthPassApi.Province}", Caller.Nobody)).Expect(200).Json;
        Assert.InRange(region.GetProperty("population").GetInt64(), 1_600, 1_750);
        Assert.InRange(region.GetProperty("adoptionRate").GetDouble(), 0.2, 0.5);
        Assert.InRange(region.GetProperty("activeToday").GetInt64(), 0, region.GetProperty("registered").GetInt64());
        var targets = (await process.Api.GetAsync($"/v1/regions/{HealthPassApi.Province}/targets", Caller.Nobody)).Expect(200).Json;
        Assert.All(targets.GetProperty("targets").EnumerateArray(), target =>
        {
            Assert.InRange(target.GetProperty("adoptionRate").GetDouble(), 0.4, 0.9);
            Assert.False(target.TryGetProperty("inheritedFrom", out _));
        });
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task A_build_carries_the_demo_or_nothing_of_it(string withDemo, bool carried)
    {
        using var build = new Process
        {
            StartInfo = new("dotnet", ["msbuild", "api", $"-p:WithDemo={withDemo}", "-getItem:ProjectReference", "-getItem:Compile", "-getProperty:DefineConstants"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
            },
        };
        _ = build.Start();
        var told = JsonDocument.Parse(await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).RootElement;
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(carried, Has("ProjectReference", "HealthPass.Demo.csproj"));
        Assert.Equal(carried, Has("Compile", "DemoStage.cs"));
        Assert.Equal(carried, told.GetProperty("Properties").GetProperty("DefineConstants").GetString()!.Split(';').Contains("DEMO"));

        bool Has(string kind, string file) => told.GetProperty("Items").GetProperty(kind).EnumerateArray()
            .Any(item => Path.GetFileName(item.GetProperty("Identity").GetString()!.Replace('\\', '/')) == file);
    }
}
