using System.Data.Common;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Storage.Common;

/// <summary>The columns of <c>person_directory</c>.</summary>
internal static class DirectoryRow
{
    /// <summary>All columns, in the order of <see cref="Read"/>.</summary>
    public const string Columns =
        "person_id, state, version, phone_index, region_code, channel, colour, reason, flags, name_mask, last_negative_test_at, review_at, applied_at, seal_key, seal";

    /// <summary>The columns that a status repeats, in the order of <see cref="ReadStatus"/>.</summary>
    public const string StatusColumns = "person_id, version, region_code, colour, reason, flags, name_mask, last_negative_test_at, review_at, channel, seal_key, seal";

    /// <summary>Seals a row that a build without seals has written, unless it has changed meanwhile; such a build leaves an older seal beside what it changes.</summary>
    public const string SetSeal =
        "UPDATE person_directory SET seal_key = @seal_key, seal = @seal WHERE person_id = @person_id AND version = @version AND colour = @colour AND state = 1";

    /// <summary>Brings a row to a region's present code; no count goes with it.</summary>
    public const string SetRegion = "UPDATE person_directory SET region_code = @region, seal_key = @seal_key, seal = @seal WHERE person_id = @person_id AND region_code = @from";

    /// <summary>
    /// When somebody has applied who has left: never, so that nothing that is looked for by that time finds the row. It is kept as one that does
    /// not count, as builds before know them, and its flags say what it is.
    /// </summary>
    public const long NeverApplied = long.MaxValue;

    /// <summary>Tells the rows of those who have left from those of an application under way.</summary>
    public static readonly string HasLeft = FormattableString.Invariant($"(flags & {(int)StatusFlags.Left}) <> 0");

    /// <summary>Removes a row of an application that never took place.</summary>
    public static readonly string IsPending = FormattableString.Invariant($"state = 0 AND (flags & {(int)StatusFlags.Left}) = 0");

    /// <summary>Reads a row.</summary>
    public static DirectoryEntry Read(DbDataReader reader) => new(
        ReadId(reader),
        StateOf(reader.GetInt16(1), reader.GetInt16(8)),
        (uint)reader.GetInt64(2),
        reader.GetFieldValue<byte[]>(3),
        new(reader.GetInt64(4)),
        reader.GetString(5),
        (Colour)reader.GetInt16(6),
        (byte)reader.GetInt16(7),
        (byte)reader.GetInt16(8),
        (uint)reader.GetInt64(9),
        (uint)reader.GetInt64(10),
        (uint)reader.GetInt64(11),
        reader.GetInt64(12),
        ReadSeal(reader, 13));

    /// <summary>Reads what a status repeats.</summary>
    public static DirectoryStatusRow ReadStatus(DbDataReader reader) => new(
        ReadId(reader),
        (uint)reader.GetInt64(1),
        new(reader.GetInt64(2)),
        (Colour)reader.GetInt16(3),
        (byte)reader.GetInt16(4),
        (byte)reader.GetInt16(5),
        (uint)reader.GetInt64(6),
        (uint)reader.GetInt64(7),
        (uint)reader.GetInt64(8),
        reader.GetString(9),
        ReadSeal(reader, 10));

    /// <summary>Reads a seal; none where a build without seals has written the row.</summary>
    private static RowSeal ReadSeal(DbDataReader reader, int first) =>
        reader.IsDBNull(first) ? default : new((ushort)reader.GetInt32(first), unchecked((ulong)reader.GetInt64(first + 1)));

    /// <summary>Reads the id in the first column.</summary>
    public static PersonId ReadId(DbDataReader reader) => PersonId.Read(reader.GetFieldValue<byte[]>(0));

    /// <summary>Reads what decides a replacement.</summary>
    /// <param name="reader">At a row.</param>
    /// <param name="first">The column of the state; version, region, colour and flags follow.</param>
    public static DirectoryVersion ReadVersion(DbDataReader reader, int first) => new(
        StateOf(reader.GetInt16(first), reader.GetInt16(first + 4)),
        (uint)reader.GetInt64(first + 1),
        new RegionCode(reader.GetInt64(first + 2)),
        (Colour)reader.GetInt16(first + 3));

    /// <summary>What the table has of a state.</summary>
    public static short StateColumn(DirectoryState state) => (short)(state == DirectoryState.Left ? DirectoryState.Pending : state);

    /// <summary>What the table has of the time of an application.</summary>
    public static long AppliedColumn(DirectoryEntry entry) => entry.State == DirectoryState.Left ? NeverApplied : entry.AppliedAt;

    private static DirectoryState StateOf(short state, short flags) =>
        (DirectoryState)state == DirectoryState.Pending && ((StatusFlags)flags & StatusFlags.Left) != 0 ? DirectoryState.Left : (DirectoryState)state;
}
