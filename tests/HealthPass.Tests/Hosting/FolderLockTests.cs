using HealthPass.Node;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class FolderLockTests
{
    [Fact]
    public void Another_process_is_named_only_where_there_is_one()
    {
        using var folder = new TempFolder();
        Assert.False(FolderLock.IsHeld(folder.Path));
        using (FolderLock.Take(folder.Path))
        {
            Assert.True(FolderLock.IsHeld(folder.Path));
            Assert.StartsWith("Another process runs on", Assert.Throws<DataFolderException>(() => FolderLock.Take(folder.Path)).Message, StringComparison.Ordinal);
        }

        Assert.False(FolderLock.IsHeld(folder.Path));
        FolderLock.Take(folder.Path).Dispose();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_has_words_of_its_own()
    {
        using var folder = new TempFolder();

        // Whoever may do everything is refused a file where a folder stands, and nowhere else.
        _ = Directory.CreateDirectory(folder.Of("node.lock"));
        var refused = Assert.Throws<DataFolderException>(() => FolderLock.Take(folder.Path));
        Assert.Contains("cannot write into the data folder", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Another process", refused.Message, StringComparison.Ordinal);
    }
}
