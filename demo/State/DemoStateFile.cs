using System.Text.Json;

namespace HealthPass.Demo.State;

/// <summary>The state in its file, replaced as a whole so that a crash leaves the old one or the new one.</summary>
internal sealed class DemoStateFile
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "demo-state.json";

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly DemoState _state;
    private bool _changed;

    private DemoStateFile(string path, DemoState state) => (_path, _state) = (path, state);

    /// <summary>Reads the file, or begins anew when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is there and cannot be understood.</exception>
    public static DemoStateFile Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new(path, new());
        }

        try
        {
            using var stream = File.OpenRead(path);
            return new(path, JsonSerializer.Deserialize<DemoState>(stream, JsonSerializerOptions.Web) ?? throw new JsonException());
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} cannot be understood. Delete the whole folder to begin a new demo.", error);
        }
    }

    /// <summary>Reads something of the state.</summary>
    /// <typeparam name="T">What is read: a value or a copy, nothing that others change.</typeparam>
    public T Read<T>(Func<DemoState, T> read)
    {
        lock (_lock)
        {
            return read(_state);
        }
    }

    /// <summary>Changes the state in memory.</summary>
    public void Change(Action<DemoState> change)
    {
        lock (_lock)
        {
            change(_state);
            _changed = true;
        }
    }

    /// <summary>Writes the state if it has changed.</summary>
    public void Save()
    {
        lock (_lock)
        {
            if (!_changed)
            {
                return;
            }

            var temporary = _path + ".new";
            using (var stream = File.Create(temporary))
            {
                JsonSerializer.Serialize(stream, _state, JsonSerializerOptions.Web);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, _path, overwrite: true);
            _changed = false;
        }
    }
}
