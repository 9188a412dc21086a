using HealthPass.Api.Hosting;
using HealthPass.Grains.Rings;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Text;
using HealthPass.Node;
using HealthPass.Tests.Architecture;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("bakcup", "There is no command bakcup. Did you mean backup?")]
    [InlineData("keys rotat", "There is no command keys rotat. Did you mean keys rotate?")]
    [InlineData("kyes", "There is no command kyes. Did you mean keys?")]
    [InlineData("stauts", "There is no command stauts. Did you mean status?")]
    [InlineData("serve-everything-now", "There is no command serve-everything-now. `help`")]
    [InlineData("keys", "keys is followed by one of: create, rotate,")]
    [InlineData("audit", "audit is followed by one of: verify, witness.")]
    [InlineData("help bakcup", "There is no command bakcup.")]
    public async Task An_unknown_command_ends_with_2_and_the_nearest_name(string typed, string said)
    {
        var (code, output, errors) = await RunAsync(typed.Split(' '));
        Assert.Equal(ExitCodes.Usage, code);
        Assert.StartsWith(said, errors, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("keys create")]
    [InlineData("keys rotate identity")]
    [InlineData("keys retire token none")]
    [InlineData("keys issue gate")]
    [InlineData("keys revoke nothing")]
    [InlineData("staff suspend")]
    [InlineData("audit witness")]
    [InlineData("backup --HealthPass:DataDirectory=/x")]
    public async Task A_command_that_lacks_something_ends_with_2_and_how_it_is_typed(string typed)
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-commands-").FullName;
        var (code, output, errors) = await RunAsync([.. typed.Split(' '), $"--HealthPass:DataDirectory={folder}"]);
        Assert.Equal((ExitCodes.Usage, string.Empty), (code, output));
        Assert.StartsWith($"Usage: {string.Join(' ', typed.Split(' ').TakeWhile(word => word.All(char.IsAsciiLetterLower)).Take(2))}", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData]
    [InlineData("--demo")]
    [InlineData("--HealthPass:DataDirectory=/x")]
    [InlineData("urls=http://localhost:1")]
    public async Task Without_a_command_the_program_serves(params string[] typed) => Assert.Null((await RunAsync(typed)).Code);

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_lists_every_command(string typed)
    {
        var (code, output, _) = await RunAsync(typed);
        Assert.Equal(ExitCodes.Done, code);
        Assert.All(Commands.All, command => Assert.Contains($"  {command.Usage}{Environment.NewLine}", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_of_one_command_is_that_ones_whichever_way_it_is_asked()
    {
        var (_, asked, _) = await RunAsync("help", "keys", "rotate");
        Assert.Contains("token|data|authority|checkpoint", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("backup", asked, StringComparison.Ordinal);
        Assert.Equal(asked, (await RunAsync("keys", "rotate", "--help")).Output);
    }

    [Fact]
    public async Task The_version_is_told_and_every_command_is_documented()
    {
        Assert.Equal($"HealthPass {NodeVersion.Text}{Environment.NewLine}", (await RunAsync("version")).Output);
        var document = await File.ReadAllTextAsync(Path.Combine(House.Root, "docs/operations.md"), TestContext.Current.CancellationToken);
        Assert.All(Commands.All, command => Assert.Contains($"`{command.Name}", document, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", "--HealthPass:DataDirectroy=/tmp/x")]
    [InlineData("status", "--HealthPass:DataDirectroy=/tmp/x")]
    public async Task A_misspelt_setting_fails_a_command(params string[] typed)
    {
        var (code, output, errors) = await RunAsync(typed);
        Assert.NotEqual(ExitCodes.Done, code);
        Assert.Contains("Did you mean HealthPass:DataDirectory?", output + errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--demmo", "--demo")]
    [InlineData("--ursl=http://localhost:1", "--urls")]
    [InlineData("--hepl", "--help")]
    public void A_switch_that_nobody_knows_is_told_with_the_nearest(string typed, string meant) =>
        Assert.EndsWith($"Did you mean {meant}?", Assert.Single(StartArguments.Unknown([typed], "--demo", "--help")), StringComparison.Ordinal);

    [Fact]
    public void Settings_and_switches_are_known_in_every_form() => Assert.Empty(StartArguments.Unknown(
        ["--demo", "--urls", "http://localhost:1", "/HealthPass:Node:Name", "one", "HealthPass:Node:Role=All", "--Logging:LogLevel:Default=Debug"], "--demo"));

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("abc", "", 3)]
    [InlineData("backup", "status", 5)]
    public void The_distance_of_names_is_in_changes_of_a_letter(string from, string to, int distance) =>
        Assert.Equal((distance, distance), (NearestName.Distance(from, to), NearestName.Distance(to, from)));

    [Fact]
    public void Status_tells_nodes_that_are_ready_stopped_silent_and_of_a_build_before()
    {
        var now = Samples.Noon;
        NodeWord Word(string node, string readiness, int secondsAgo) => new(node, now.AddSeconds(-secondsAgo).ToUnixTimeSeconds(), "1.2.3", "All", readiness, []);
        KnownSilo Member(string node, string status = "Active") => new(node, "10.0.0.1:11111", status, now.ToUnixTimeSeconds());

        Assert.True(StatusCommand.Tell([Word("a", NodeWord.Ready, 10), Word("b", NodeWord.Stopped, 9_000)], [Member("a"), Member("b", "Dead")], now).IsWell);
        Assert.False(StatusCommand.Tell([Word("a", NodeWord.Ready, 61)], [Member("a")], now).IsWell);
        Assert.False(StatusCommand.Tell([Word("a", "writes: put off", 1)], [Member("a")], now).IsWell);
        Assert.False(StatusCommand.Tell([], [], now).IsWell);
        var (lines, isWell) = StatusCommand.Tell([Word("a", NodeWord.Ready, 10)], [Member("a"), Member("old")], now);
        Assert.False(isWell);
        Assert.Equal("a\tAll\t1.2.3\tActive at 10.0.0.1:11111\t10 s ago\tready", lines[1]);
        Assert.Equal("old\t-\ta build before\tActive at 10.0.0.1:11111\t-\tsilent", lines[2]);
    }

    [Fact]
    public void Keys_status_tells_of_each_key_who_has_it_and_shows_none()
    {
        var keys = Samples.Keys();
        var rotated = keys with { Token = [.. keys.Token, new(2, new byte[32], Samples.Noon)] };
        var state = new KnownRings(
            true, [.. KeyPrint.Of(rotated).Select(key => new KeptPrint(key, key.Name.Id == 2 ? null : 1, null))],
            [new("a", 1, "1", "All", NodeWord.Ready, KeyPrint.Of(rotated)), new("b", 1, "1", "All", NodeWord.Ready, KeyPrint.Of(keys))]);
        var lines = KeyStatusCommand.Lines(state, KeyPrint.Of(rotated), rotated).ToList();
        Assert.Contains("waits until every node has it\tnot b", lines.Single(line => line.StartsWith("token key 2", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith("\tall 2", lines.Single(line => line.StartsWith("data key 1", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains(Convert.ToBase64String(keys.Data[0].Key), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_are_created_and_rotated_in_the_suite_that_is_asked_for_and_in_the_newest_ones_where_none_is()
    {
        using var folder = new TempFolder();
        var file = folder.Of("keys.json");
        string[] rotate = ["keys", "rotate", "token", $"--HealthPass:DataDirectory={folder.Path}"];
        Assert.Equal(ExitCodes.Done, (await RunAsync("keys", "create", file, "--suite=sm")).Code);
        Assert.Equal(KeySuite.National, KeyFile.Load(file).Token[0].Suite);
        Assert.Contains("token key 2 of the suite sm", (await RunAsync(rotate)).Output, StringComparison.Ordinal);
        Assert.Contains("token key 3 of the suite default", (await RunAsync([.. rotate, "--suite", "default"])).Output, StringComparison.Ordinal);
        Assert.Contains("token key 4 of the suite default", (await RunAsync(rotate)).Output, StringComparison.Ordinal);
        Assert.Contains("data key 2 of the suite sm", (await RunAsync("keys", "rotate", "data", rotate[^1])).Output, StringComparison.Ordinal);
        Assert.Equal(
            [KeySuite.National, KeySuite.National, KeySuite.Default, KeySuite.Default], KeyFile.Load(file).Token.Select(key => key.Suite));

        foreach (var refused in (string[][])[["keys", "create", folder.Of("other.json"), "--suite=sm9"], [.. rotate, "--suite=sm9"]])
        {
            var (code, output, errors) = await RunAsync(refused);
            Assert.Equal((ExitCodes.Usage, string.Empty), (code, output));
            Assert.StartsWith("There is no suite sm9: there are default and sm.", errors, StringComparison.Ordinal);
        }

        var authority = await RunAsync("keys", "rotate", "authority", rotate[^1], "--suite=sm");
        Assert.Equal(ExitCodes.Usage, authority.Code);
        Assert.StartsWith("Only token and data keys have a suite", authority.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Of("other.json")));
        Assert.Equal((4, 2), (KeyFile.Load(file).Token.Count, KeyFile.Load(file).Data.Count));

        var status = (await RunAsync("keys", "status", rotate[^1])).Output.Split('\n');
        Assert.StartsWith("token key 2\tsm\t", status.Single(line => line.StartsWith("token key 2", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("token key 3\tdefault\t", status.Single(line => line.StartsWith("token key 3", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("the identity key\t-\t", status.Single(line => line.StartsWith("the identity", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static async Task<(int? Code, string Output, string Errors)> RunAsync(params string[] typed)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Commands.RunAsync(typed, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
