using System.Runtime.Versioning;
using HealthPass.Kernel.Keys;
using Xunit;

namespace HealthPass.Tests.Keys;

public sealed class KeyFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder.Of("keys.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_rotation_reaches_whoever_has_the_file_under_another_name_and_leaves_its_mode()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        _ = KeyFile.LoadOrCreate(File, Samples.Noon);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        System.IO.File.SetUnixFileMode(File, Mode);

        // A file that is mounted by itself is the same file under a second name, as a hard link is.
        using var link = System.Diagnostics.Process.Start("ln", [File, _folder.Of("mounted.json")]);
        link.WaitForExit();
        Assert.Equal(2, KeyFile.RotateToken(File, Samples.Noon).Id);
        Assert.Equal(KeyPrint.Of(KeyFile.Load(File)), KeyPrint.Of(KeyFile.Load(_folder.Of("mounted.json"))));
        Assert.Equal(2, KeyFile.Load(_folder.Of("mounted.json")).Token.Count);
        Assert.Equal(Mode, System.IO.File.GetUnixFileMode(File));
        Assert.False(System.IO.File.Exists(File + ".new"));
    }

    [Fact]
    public void A_rotation_through_a_link_leaves_the_link()
    {
        _ = KeyFile.LoadOrCreate(_folder.Of("real.json"), Samples.Noon);
        _ = System.IO.File.CreateSymbolicLink(File, _folder.Of("real.json"));
        _ = KeyFile.RotateData(File, Samples.Noon);
        Assert.NotNull(System.IO.File.ResolveLinkTarget(File, returnFinalTarget: false));
        Assert.Equal(2, KeyFile.Load(_folder.Of("real.json")).Data.Count);
    }

    [Fact]
    public void After_a_rotation_that_was_cut_short_it_is_said_where_the_whole_file_lies()
    {
        _ = KeyFile.LoadOrCreate(File, Samples.Noon);
        System.IO.File.Copy(File, File + ".new");
        System.IO.File.WriteAllText(File, "{ \"identity\": \"");
        Assert.Contains(File + ".new", Assert.Throws<InvalidDataException>(() => KeyFile.Load(File)).Message, StringComparison.Ordinal);
        Assert.NotNull(KeyFile.Load(File + ".new"));
    }

    [Fact]
    public void What_opens_what_is_kept_is_never_taken_out_and_of_each_ring_one_key_stays()
    {
        _ = KeyFile.LoadOrCreate(File, Samples.Noon);
        _ = KeyFile.RotateToken(File, Samples.Noon);
        _ = KeyFile.RotateData(File, Samples.Noon);
        KeyFile.Remove(File, new(KeyKind.Token, 1));
        Assert.Equal(2, Assert.Single(KeyFile.Load(File).Token).Id);
        _ = Assert.Throws<InvalidDataException>(() => KeyFile.Remove(File, new(KeyKind.Token, 2)));
        _ = Assert.Throws<InvalidDataException>(() => KeyFile.Remove(File, new(KeyKind.Data, 1)));
        _ = Assert.Throws<InvalidDataException>(() => KeyFile.Remove(File, KeyName.Identity));
    }
}
