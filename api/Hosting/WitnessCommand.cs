using System.Security.Cryptography;
using System.Text.Json;
using HealthPass.Api.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Notes;
using HealthPass.Kernel.Files;

namespace HealthPass.Api.Hosting;

/// <summary>
/// The command <c>audit witness</c>, for somebody outside: fetches a node's last checkpoint, sees that it only adds to the one that was
/// signed before, signs it, and leaves the signature there. It keeps its own key and its own last checkpoint, and trusts nobody else's.
/// </summary>
internal static class WitnessCommand
{
    private const int Signed = 0;
    private const int Refused = 1;
    private const int NotDone = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        if (settings["url"] is not { } url || settings["key"] is not { } keyFile || settings["state"] is not { } stateFile
            || !Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var address))
        {
            return null;
        }

        try
        {
            if (!File.Exists(keyFile) && settings["name"] is { } name && NoteVerifier.IsName(name))
            {
                Write(keyFile, $"{name}\n{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n");
                await output.WriteLineAsync($"Made a key. Have the operator put it among HealthPass:Audit:Witnesses:\n{ReadKey(keyFile).Verifier}");
            }

            using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
            return await RunAsync(http, ReadKey(keyFile), stateFile, settings["log-key"], output, errors);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or IOException or UnauthorizedAccessException
            or InvalidDataException or JsonException or FormatException)
        {
            await errors.WriteLineAsync($"Nothing was signed: {error.Message}");
            return NotDone;
        }
    }

    private static async Task<int> RunAsync(HttpClient http, NoteSigner signer, string stateFile, string? logKey, TextWriter output, TextWriter errors)
    {
        var state = File.Exists(stateFile) ? JsonSerializer.Deserialize<WitnessState>(await File.ReadAllTextAsync(stateFile), Json) : null;
        var offered = await ReadAsync<CheckpointView>(http, "v1/audit/checkpoints/latest");
        if (!SignedNote.TryParse(offered.Note, out var note))
        {
            throw new InvalidDataException("The node's checkpoint is no signed note.");
        }

        var known = logKey ?? state?.LogKey ?? await FirstKeyAsync(http, note, output);
        if (!NoteVerifier.TryParse(known, out var log))
        {
            throw new InvalidDataException("The log's key is none: name+id+key is its form.");
        }

        var kept = state?.Note is { } last && SignedNote.TryParse(last, out var lastNote) && Checkpoint.TryParse(lastNote.Text, out var keptCheckpoint) ? keptCheckpoint : null;
        IReadOnlyList<byte[]> proof = kept is not null && kept.Size < offered.Size
            ? [.. (await ReadAsync<ConsistencyProof>(http, $"v1/audit/proofs/consistency?from={kept.Size}&to={offered.Size}")).Hashes.Select(Convert.FromBase64String)]
            : [];
        var fault = Witness.Judge(log, kept, note, proof, out var checkpoint);
        if (fault != WitnessFault.None || checkpoint!.Size != offered.Size)
        {
            await errors.WriteLineAsync(fault switch
            {
                WitnessFault.NotOfTheLog => "REFUSED: the checkpoint is not signed by the log's key that this witness knows.",
                WitnessFault.Shrunk => $"REFUSED: the node shows {offered.Size} lines, and this witness has signed {kept!.Size}. Lines were removed, or an older copy was brought back.",
                _ => $"REFUSED: the {offered.Size} lines that the node shows do not begin with the {kept?.Size ?? 0} that this witness has signed. The log was forked.",
            });
            return Refused;
        }

        // Kept before it is given away: a signature that is out must not be forgotten.
        var cosignature = signer.Sign(note.Text, TimeProvider.System.GetUtcNow());
        Write(stateFile, JsonSerializer.Serialize(new WitnessState(known, offered.Note), Json));
        using var answer = await http.PostAsJsonAsync($"v1/audit/checkpoints/{checkpoint.Size}/cosignatures", new CosignRequest(cosignature.ToString()));
        if (!answer.IsSuccessStatusCode)
        {
            await errors.WriteLineAsync($"The node did not take the signature ({(int)answer.StatusCode}): {await answer.Content.ReadAsStringAsync()}");
            return NotDone;
        }

        await output.WriteLineAsync($"Signed the checkpoint over {checkpoint.Size} lines{(kept is null ? string.Empty : $"; it begins with the {kept.Size} signed before")}.");
        return Signed;
    }

    // The first time there is nothing to hold the key against: it is shown, so that it can be compared by another way.
    private static async Task<string> FirstKeyAsync(HttpClient http, SignedNote note, TextWriter output)
    {
        var keys = await ReadAsync<AuditKeys>(http, "v1/audit/keys");
        var found = keys.Keys.FirstOrDefault(text => NoteVerifier.TryParse(text, out var key) && note.Signatures.Any(signature => key.Holds(note.Text, signature)))
            ?? throw new InvalidDataException("None of the node's keys has signed its checkpoint.");
        await output.WriteLineAsync($"The log's key, seen for the first time; compare it with what its operator says:\n{found}");
        return found;
    }

    private static async Task<T> ReadAsync<T>(HttpClient http, string path) =>
        await http.GetFromJsonAsync<T>(path, Json) ?? throw new InvalidDataException($"The node answered nothing at /{path}.");

    private static NoteSigner ReadKey(string file) =>
        File.ReadAllText(file).Split('\n') is [{ Length: > 0 } name, { Length: > 0 } seed, ..] && NoteVerifier.IsName(name)
            ? new(name, NoteAlgorithm.CosignatureV1, Convert.FromBase64String(seed))
            : throw new InvalidDataException($"{file} is no witness's key.");

    private static void Write(string file, string text)
    {
        var temporary = file + ".new";
        File.Delete(temporary);
        using (var stream = new FileStream(temporary, OwnerOnly.Options(FileMode.CreateNew)))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
    }
}
