namespace HealthPass.GateCommand.Commands;

/// <summary>The options of a command line: <c>--name value</c>, some more than once.</summary>
internal sealed class Arguments
{
    private readonly List<(string Name, string Value)> _options = [];

    /// <summary>Reads them.</summary>
    /// <param name="arguments">What stands behind the command.</param>
    /// <param name="known">The names that it has.</param>
    /// <exception cref="UsageException">One is unknown, or has no value.</exception>
    public static Arguments Read(ReadOnlySpan<string> arguments, params IReadOnlyList<string> known)
    {
        var read = new Arguments();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (!known.Contains(arguments[i]))
            {
                throw new UsageException($"There is no option {arguments[i]}.");
            }

            if (i + 1 == arguments.Length)
            {
                throw new UsageException($"{arguments[i]} needs a value.");
            }

            read._options.Add((arguments[i], arguments[i + 1]));
        }

        return read;
    }

    /// <summary>All values of an option.</summary>
    public IReadOnlyList<string> All(string name) => [.. _options.Where(option => option.Name == name).Select(option => option.Value)];

    /// <summary>The value of an option, null where it is not there.</summary>
    public string? Find(string name) => All(name) switch
    {
        [] => null,
        [var one] => one,
        _ => throw new UsageException($"{name} is there more than once."),
    };

    /// <summary>The value of an option.</summary>
    public string Get(string name) => Find(name) ?? throw new UsageException($"{name} is needed.");

    /// <summary>A number.</summary>
    public int Number(string name, int otherwise, int least, int most) => Find(name) switch
    {
        null => otherwise,
        var text when int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw new UsageException($"{name} is a number from {least} to {most}."),
    };

    /// <summary>A key, from a file or the environment: on a command line every user of the machine could read it.</summary>
    public string? Key(string name, string variable) =>
        Find(name) is { } file ? File.ReadAllText(file).Trim() : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    /// <summary>The nodes.</summary>
    public IReadOnlyList<Uri> Nodes() => All("--node") is { Count: > 0 } nodes
        ? [.. nodes.Select(node => Uri.TryCreate(node.TrimEnd('/') + "/", UriKind.Absolute, out var address) ? address : throw new UsageException($"{node} is no address."))]
        : throw new UsageException("--node is needed.");
}
