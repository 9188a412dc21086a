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
}
