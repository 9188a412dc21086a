using HealthPass.Grains.People;
using HealthPass.Kernel.Counting;

namespace HealthPass.Storage.Common;

/// <summary>Writes a group of directory rows in one dialect.</summary>
internal interface IDirectoryWriter
{
    /// <summary>Writes the group in one transaction, with the node's tallies.</summary>
    Task<DirectoryChange[]> WriteAsync(IReadOnlyList<DirectoryWork> group);

    /// <summary>Seals rows that a build without seals has written, as they are, unless they have changed meanwhile; a seal that is there is replaced, as such a build leaves an older one beside what it changes.</summary>
    Task SealAsync(IReadOnlyList<DirectoryStatusRow> rows);
}
