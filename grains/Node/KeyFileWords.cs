using HealthPass.Grains.Rings;
using HealthPass.Kernel.Keys;

namespace HealthPass.Node;

/// <summary>What an operator is told of a key file that cannot be used, and what is to be done.</summary>
public static class KeyFileWords
{
    private const string Restore = "Put the file there that the other nodes have, or that of the last backup of keys, and start again.";

    /// <summary>Why a file does not go with the database.</summary>
    /// <param name="verdict">What is wrong.</param>
    /// <param name="file">The file.</param>
    public static string Of(RingVerdict verdict, string file) => verdict.Fault switch
    {
        RingFault.Missing => $"There is no key file at {file}, and the database is filled: it needs {(verdict.Keys.Count > 0 ? List(verdict.Keys) : "the keys that it was filled with")}. "
            + $"{Restore} A new one is made for an empty database alone: it would open nothing of this one, and give everybody a second id.",
        RingFault.Foreign => $"The key file {file} is another installation's: {List(verdict.Keys)} in it {(verdict.Keys.Count == 1 ? "is" : "are")} not what this database was filled with. {Restore}",
        RingFault.Apart => $"The key file {file} has another {List(verdict.Keys)} than the cluster: it was rotated apart from the others. {Restore}",
        _ => $"The key file {file} is older than the cluster's: it lacks {List(verdict.Keys)}. {Restore} `keys status` tells which node has which keys.",
    };

    /// <summary>That nothing in a database of a build before is opened by the file.</summary>
    public static string Unproven(IReadOnlyList<KeyKind> kinds, string file) =>
        $"The key file {file} is another installation's: {string.Join(" and ", kinds.Select(kind => kind == KeyKind.Identity ? "the identity key" : "no data key"))} in it "
        + $"made anything of what this database has. {Restore}";

    /// <summary>That a process without a silo makes no file.</summary>
    public static string NotMadeHere(string file) => $"There is no key file at {file}. A process without a silo makes none. {Restore}";

    /// <summary>That the file cannot be read.</summary>
    public static string Unreadable(string file, Exception error) => error is UnauthorizedAccessException
        ? $"The key file {file} cannot be read by the user {Environment.UserName} that the process runs as: {error.Message} Give the file to that user, or to a group of theirs with mode 640; `keys create PATH --group=GROUP` makes one so."
        : $"The key file {file} cannot be used: {error.Message}";

    /// <summary>That no file can be made.</summary>
    public static string NotMade(string file, Exception error) => $"No key file can be made at {file}: {error.Message}";

    private static string List(IReadOnlyList<KeyName> keys) => string.Join(", ", keys);
}
