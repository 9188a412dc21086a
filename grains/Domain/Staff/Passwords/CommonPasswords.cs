using System.Collections.Frozen;
using System.Text;

namespace HealthPass.Grains.Staff.Passwords;

/// <summary>The commonest passwords. The list is in the program: nobody is asked for it, and nobody is told what was looked up.</summary>
public sealed class CommonPasswords
{
    private const string List = "common-passwords.txt";

    // Shorter words are in so many passwords that to find one says nothing.
    private const int MinStem = 4;

    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private CommonPasswords(FrozenSet<string> words)
    {
        _words = words;
        _lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many there are.</summary>
    public int Count => _words.Count;

    /// <summary>Reads the list.</summary>
    /// <returns>The list.</returns>
    public static CommonPasswords Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(List)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                _ = words.Add(line);
            }
        }

        return new(words.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a password is one of them, is one said again and again, or is one with only figures and signs before and behind.</summary>
    /// <param name="password">The password.</param>
    /// <returns>Whether it must not be taken.</returns>
    public bool Hold(ReadOnlySpan<char> password) =>
        _lookup.Contains(password) || IsCommonStem(StemOf(password)) || Repeats(password) || IsRun(password);

    private bool IsCommonStem(ReadOnlySpan<char> stem) => stem.Length >= MinStem && _lookup.Contains(stem);

    private static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> password)
    {
        var start = 0;
        var end = password.Length;
        while (start < end && !char.IsLetter(password[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetter(password[end - 1]))
        {
            end--;
        }

        return password[start..end];
    }

    private bool Repeats(ReadOnlySpan<char> password)
    {
        for (var length = 1; length <= password.Length / 2; length++)
        {
            if (password.Length % length == 0 && IsRepeated(password, length) && (length < MinStem || _lookup.Contains(password[..length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRepeated(ReadOnlySpan<char> password, int length) => password[length..].SequenceEqual(password[..^length]);

    // 123456789012, abcdefghijkl, and backwards.
    private static bool IsRun(ReadOnlySpan<char> password)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            var i = 1;
            while (i < password.Length && (password[i] - password[i - 1] == step || (password[i - 1], password[i]) is ('9', '0') or ('0', '9')))
            {
                i++;
            }

            if (i == password.Length)
            {
                return true;
            }
        }

        return false;
    }
}
