using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Lists;

/// <summary>Something of which lists are uploaded.</summary>
public interface IListKind
{
    /// <summary>Stable lower snake word.</summary>
    string Kind { get; }

    /// <summary>Its columns.</summary>
    IReadOnlyList<ListColumn> Columns { get; }

    /// <summary>Whether rows are done one after the other, in the order of the list; otherwise several at a time.</summary>
    bool InOrder => false;

    /// <summary>Looks at a row by itself, and does nothing.</summary>
    /// <param name="cells">The row, in the order of the columns.</param>
    /// <param name="region">What the uploader's region is.</param>
    /// <returns>What is wrong, null for nothing.</returns>
    ListFinding? Check(IReadOnlyList<string> cells, RegionCode region);

    /// <summary>What makes two rows of a list the same.</summary>
    /// <param name="cells">A row that nothing is wrong with.</param>
    /// <returns>The same text for the same.</returns>
    string KeyOf(IReadOnlyList<string> cells);

    /// <summary>Looks at the rows of a list against what there is already, where a row by itself does not say enough.</summary>
    /// <param name="upload">The list.</param>
    /// <returns>Called for each row that nothing is wrong with so far, in the order of the list; what it finds, null for nothing.</returns>
    Task<Func<IReadOnlyList<string>, ListFinding?>?> AgainstAsync(ListUpload upload) => Task.FromResult<Func<IReadOnlyList<string>, ListFinding?>?>(null);

    /// <summary>Does a row. Doing it again changes nothing.</summary>
    /// <param name="upload">The list.</param>
    /// <param name="entry">The row.</param>
    /// <returns>The row as it is afterwards.</returns>
    Task<ListEntry> ApplyAsync(ListUpload upload, ListEntry entry);
}
