namespace HealthPass.Storage.Sqlite;

/// <summary>
/// The columns that a grain's key is kept in, as Orleans' ADO.NET provider lays them out: files of earlier builds hold them so,
/// and PostgreSQL does. A word that reads like a UUID or a number is one.
/// </summary>
internal readonly record struct GrainStateKey(long N0, long N1, string Extension)
{
    public static GrainStateKey Of(GrainId grain)
    {
        if (grain.TryGetGuidKey(out var id, out var extension))
        {
            var bytes = id.ToByteArray();
            return new(BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, 8), extension ?? string.Empty);
        }

        return grain.TryGetIntegerKey(out var number, out extension)
            ? new(0, number, extension ?? string.Empty)
            : new(0, 0, grain.Key.ToString()!);
    }
}
