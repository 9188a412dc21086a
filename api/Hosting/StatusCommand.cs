using System.Globalization;
using HealthPass.Grains.Rings;
using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>The command <c>status</c>: the cluster as its database knows it, from any machine that reaches that.</summary>
internal static class StatusCommand
{
    private const string Active = "Active";

    // Nodes say something every fifteen seconds.
    private static readonly TimeSpan Silent = TimeSpan.FromMinutes(1);

    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        await using var store = OperatorStore.Open(CommandSettings.Read(arguments));
        if (store is null)
        {
            await errors.WriteLineAsync("There is no database yet: a node makes it at its first start.");
            return ExitCodes.Failed;
        }

        var words = (await store.Get<IRingStore>().ReadAsync(CancellationToken.None)).Nodes;
        var (lines, isWell) = Tell(words, await store.Get<IRingStore>().ReadMembersAsync(CancellationToken.None), TimeProvider.System.GetUtcNow());
        foreach (var line in lines)
        {
            await output.WriteLineAsync(line);
        }

        return isWell ? ExitCodes.Done : ExitCodes.Failed;
    }

    /// <summary>A line a node, and whether all of them are well. One that was stopped in good order is nobody's worry.</summary>
    internal static (IReadOnlyList<string> Lines, bool IsWell) Tell(IReadOnlyList<NodeWord> words, IReadOnlyList<KnownSilo> members, DateTimeOffset now)
    {
        List<string> lines = ["node\trole\tversion\tmembership\tlast word\treadiness"];
        var isWell = true;
        foreach (var name in words.Select(word => word.Node).Concat(members.Select(member => member.Name)).Distinct().Order(StringComparer.Ordinal))
        {
            var word = words.FirstOrDefault(word => word.Node == name);
            var member = members.FirstOrDefault(member => member.Name == name);
            var age = word is null ? (TimeSpan?)null : now - DateTimeOffset.FromUnixTimeSeconds(word.SaidAt);
            var isSilent = word?.Readiness != NodeWord.Stopped && !(age <= Silent);
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}\t{word?.Role ?? "-"}\t{word?.Version ?? "a build before"}\t{(member is null ? "-" : $"{member.Status} at {member.Address}")}\t{(age is { } since ? $"{Math.Max(0, since.TotalSeconds):F0} s ago" : "-")}\t{(isSilent ? $"silent{(word is null ? string.Empty : $", was {word.Readiness}")}" : word!.Readiness)}"));

            // A dead silo of which nobody has heard for long was replaced or removed: its row is membership's to drop.
            isWell &= word is null ? member?.Status != Active : word.Readiness == NodeWord.Stopped || (word.Readiness == NodeWord.Ready && !isSilent);
        }

        return words.Count == 0 ? ([.. lines, "No node has said anything."], false) : (lines, isWell);
    }
}
