namespace HealthPass.Api.Hosting;

/// <summary>One command of the program: what is typed, what help says of it, and what it does.</summary>
/// <param name="Name">One word, or two where commands belong together: <c>keys rotate</c>.</param>
/// <param name="Arguments">What follows, as help writes it.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="RunAsync">Does it with everything behind its name; answers one of the exit codes, or null where that was called wrongly.</param>
internal sealed record Command(string Name, string Arguments, string Summary, Func<string[], TextWriter, TextWriter, Task<int?>> RunAsync)
{
    /// <summary>Its first word.</summary>
    public string Group => Words[0];

    /// <summary>Its words.</summary>
    public string[] Words => Name.Split(' ');

    /// <summary>How it is typed.</summary>
    public string Usage => Arguments.Length == 0 ? Name : $"{Name} {Arguments}";
}
