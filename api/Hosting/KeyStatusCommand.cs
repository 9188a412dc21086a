using HealthPass.Grains.Rings;
using HealthPass.Kernel.Keys;
using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>The command <c>keys status</c>: each key with what the file, the database and the nodes say of it. No key is shown, only fingerprints.</summary>
internal static class KeyStatusCommand
{
    private const int Shown = 8;

    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var options = CommandSettings.Read(arguments);
        try
        {
            var keys = File.Exists(options.KeysFile) ? KeyFile.Load(options.KeysFile) : null;
            var file = keys is null ? null : KeyPrint.Of(keys);
            await using var store = OperatorStore.Open(options);
            var state = store is null ? new KnownRings(false, [], []) : await store.Get<IRingStore>().ReadAsync(CancellationToken.None);
            await output.WriteLineAsync($"Key file {options.KeysFile}{(file is null ? ": there is none" : string.Empty)}");
            foreach (var line in Lines(state, file ?? [], keys))
            {
                await output.WriteLineAsync(line);
            }

            var verdict = RingRules.Judge(state, file);
            var lacking = RingRules.Lacking(state, file ?? []);
            await output.WriteLineAsync(verdict.Fault == RingFault.None && lacking.Count == 0
                ? "The file has every key that the database knows."
                : $"The file does not have, or has otherwise: {string.Join(", ", lacking.Concat(verdict.Keys).Distinct())}.{(verdict.Fault == RingFault.None ? string.Empty : " A node with it does not start.")}");
            return verdict.Fault == RingFault.None && lacking.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await errors.WriteLineAsync($"The key file cannot be read: {error.Message}");
            return ExitCodes.Failed;
        }
    }

    /// <summary>A line a key, and what nodes lack of it.</summary>
    internal static IEnumerable<string> Lines(KnownRings state, IReadOnlyList<KeyPrint> file, KeySet? keys)
    {
        var known = state.Kept.ToDictionary(kept => kept.Key.Name);
        var names = known.Keys.Concat(file.Select(key => key.Name)).Distinct().OrderBy(name => name.Kind).ThenBy(name => name.Id);
        yield return "key\tsuite\tfile\tdatabase\tnodes";
        foreach (var name in names)
        {
            var own = file.FirstOrDefault(key => key.Name == name);
            var kept = known.GetValueOrDefault(name);
            yield return $"{name}\t{Suite(name, keys)}\t{own?.Print[..Shown] ?? "-"}\t{Word(kept)}\t{Nodes(state, kept?.Key ?? own!)}";
        }
    }

    private static string Suite(KeyName name, KeySet? keys) => name.Kind switch
    {
        KeyKind.Token => keys?.Token.FirstOrDefault(key => key.Id == name.Id)?.Suite.ToWire(),
        KeyKind.Data => keys?.Data.FirstOrDefault(key => key.Id == name.Id)?.Suite.ToWire(),
        _ => null,
    } ?? "-";

    private static string Word(KeptPrint? kept) => kept switch
    {
        null => "not known",
        { RetiredAt: { } at } => $"{kept.Key.Print[..Shown]} retired {Time(at)}",
        { SharedAt: { } at } => $"{kept.Key.Print[..Shown]} in use since {Time(at)} or its own time",
        _ => $"{kept.Key.Print[..Shown]} waits until every node has it",
    };

    private static string Nodes(KnownRings state, KeyPrint key)
    {
        var without = state.Nodes.Where(word => !word.Has(key)).Select(word => word.Node).ToList();
        return state.Nodes.Count == 0 ? "none has said anything" : without.Count == 0 ? $"all {state.Nodes.Count}" : $"not {string.Join(", ", without)}";
    }

    private static string Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}
