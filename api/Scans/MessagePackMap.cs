using HealthPass.Api.Problems;
using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>Walks a map of MessagePack to its end, and keeps the first thing that is wrong with it.</summary>
internal sealed class MessagePackMap
{
    private readonly string _path;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _left;
    private string _field = string.Empty;

    /// <summary>Begins.</summary>
    /// <param name="reader">Stands before the map; what is none is passed over.</param>
    /// <param name="path">Where it stands, for the problem.</param>
    public MessagePackMap(ref MessagePackReader reader, string path)
    {
        _path = path;
        if (reader.NextMessagePackType == MessagePackType.Map)
        {
            _left = reader.ReadMapHeader();
            return;
        }

        MessagePackFields.Skip(ref reader);
        Take(Wrong(path));
    }

    /// <summary>The first thing that is wrong, null for nothing.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>The next field's name, null at the end. Its value is to be read then.</summary>
    public string? Next(ref MessagePackReader reader)
    {
        while (_left-- > 0)
        {
            if (reader.NextMessagePackType != MessagePackType.String)
            {
                MessagePackFields.Skip(ref reader);
                MessagePackFields.Skip(ref reader);
                Take(Fault(ProblemCodes.UnknownField, $"The name of a field is no text, at {_path}."));
                continue;
            }

            _field = reader.ReadString()!;
            if (_seen.Add(_field))
            {
                return _field;
            }

            MessagePackFields.Skip(ref reader);
            Take(Fault(ProblemCodes.MalformedMessagePack, $"The field is there twice, at {_path}.{_field}."));
        }

        return null;
    }

    public string? Text(ref MessagePackReader reader)
    {
        var sound = true;
        var text = MessagePackFields.Text(ref reader, ref sound);
        Hold(sound);
        return text;
    }

    public long? Number(ref MessagePackReader reader)
    {
        var sound = true;
        var number = MessagePackFields.Number(ref reader, ref sound);
        Hold(sound && number is null or (>= int.MinValue and <= int.MaxValue));
        return number;
    }

    /// <summary>The field that comes is none of ours.</summary>
    public void Unknown(ref MessagePackReader reader)
    {
        MessagePackFields.Skip(ref reader);
        Take(Fault(ProblemCodes.UnknownField, $"There is no such field, at {_path}.{_field}."));
    }

    /// <summary>Keeps a problem, where it is the first.</summary>
    public void Take(Problem? problem) => Problem ??= problem;

    private void Hold(bool isSound) => Take(isSound ? null : Wrong($"{_path}.{_field}"));

    private static Problem Wrong(string path) => Fault(ProblemCodes.FieldInvalid, $"The value has the wrong type, at {path}.");

    private static Problem Fault(string code, string detail) => Problems.Problem.Invalid(code, detail);
}
