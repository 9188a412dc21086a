using HealthPass.Kernel.People;
using Microsoft.Win32.SafeHandles;

namespace HealthPass.Demo.State;

/// <summary>
/// The person ids that the API gave to residents: 16 bytes each in one file, at the place of the index. Everything else
/// of a resident is made again from the index; the id is the server's secret.
/// </summary>
internal sealed class ResidentBook : IDisposable
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "demo-residents.bin";

    private readonly Lock _lock = new();
    private readonly SafeFileHandle _file;
    private readonly PersonId[] _ids;

    private ResidentBook(SafeFileHandle file, PersonId[] ids) => (_file, _ids) = (file, ids);

    /// <summary>How many have an id.</summary>
    public int Count { get; private set; }

    /// <summary>Opens the file, or begins anew when there is none.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="residents">How many residents there are to be.</param>
    public static ResidentBook Open(string folder, int residents)
    {
        var file = File.OpenHandle(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            var bytes = new byte[(int)Math.Min(RandomAccess.GetLength(file), (long)residents * PersonId.Size)];
            var read = RandomAccess.Read(file, bytes, 0);
            var book = new ResidentBook(file, new PersonId[residents]);
            for (var i = 0; (i + 1) * PersonId.Size <= read; i++)
            {
                book._ids[i] = PersonId.Read(bytes.AsSpan(i * PersonId.Size));
                book.Count += book._ids[i] == default ? 0 : 1;
            }

            return book;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The id of a resident.</summary>
    /// <returns>The id, null when there is none yet.</returns>
    public PersonId? Find(int index)
    {
        lock (_lock)
        {
            return _ids[index] is var id && id == default ? null : id;
        }
    }

    /// <summary>Keeps an id, or forgets it.</summary>
    /// <param name="index">The resident.</param>
    /// <param name="id">The id; the default to forget.</param>
    public void Put(int index, PersonId id)
    {
        Span<byte> bytes = stackalloc byte[PersonId.Size];
        id.Write(bytes);
        lock (_lock)
        {
            Count += (id == default ? 0 : 1) - (_ids[index] == default ? 0 : 1);
            _ids[index] = id;
            if (!_file.IsClosed)
            {
                RandomAccess.Write(_file, bytes, (long)index * PersonId.Size);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            _file.Dispose();
        }
    }
}
