using HealthPass.SystemTests.Clustering;

namespace HealthPass.SystemTests.Operation;

/// <summary>Whether Compose takes docker-compose.yml, by its own parser and schema; Debian's knows no name of a project in the file.</summary>
public sealed class ComposeSchemaTests
{
    [Fact]
    public async Task Compose_takes_the_file_with_the_example_filled_in_and_refuses_it_without_passwords_or_with_a_word_that_it_does_not_know()
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docker-compose.yml"), TestContext.Current.CancellationToken)).Replace("\nname: healthpass\n", "\n", StringComparison.Ordinal);
        var example = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "example.env"), TestContext.Current.CancellationToken);
        var filled = example.Replace("PASSWORD=\n", "PASSWORD=chosen\n", StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), await ConfigAsync(text, filled));
        Assert.Contains("POSTGRES_PASSWORD", (await ConfigAsync(text, example)).Output, StringComparison.Ordinal);
        Assert.Contains("read_onli", (await ConfigAsync(text.Replace("read_only: true", "read_onli: true", StringComparison.Ordinal), filled)).Output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> ConfigAsync(string text, string environment)
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-compose-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "docker-compose.yml"), text, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, ".env"), environment, TestContext.Current.CancellationToken);
            return await Shell.TryAsync("docker-compose", "--project-directory", folder, "--file", Path.Combine(folder, "docker-compose.yml"), "--env-file", Path.Combine(folder, ".env"), "config", "--quiet");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
