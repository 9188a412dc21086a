using HealthPass.Demo.State;
using HealthPass.Kernel.People;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class StateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("healthpass-demo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_state_survives_a_restart_and_leaves_no_other_file()
    {
        var file = DemoStateFile.Open(_folder);
        file.Change(state =>
        {
            (state.Seed, state.Applied, state.Visits, state.Assignments) = (7, 3, 99, 2);
            (state.Scale, state.Launch) = (1_000, new(2021, 1, 11));
            state.Venues["a"] = "b";
            state.Pending.Add(new("x", [1, 2]));
            _ = state.Coloured.Add(5);
        });
        file.Save();
        Assert.Equal([DemoStateFile.FileName], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
        DemoStateFile.Open(_folder).Read(state =>
        {
            Assert.Equal((7, 3, 99L, 2), (state.Seed!.Value, state.Applied, state.Visits, state.Assignments));
            Assert.Equal((1_000, new DateOnly(2021, 1, 11)), (state.Scale!.Value, state.Launch!.Value));
            Assert.Equal("b", state.Venues["a"]);
            Assert.Equal([1, 2], Assert.Single(state.Pending).Residents);
            Assert.Equal([5], state.Coloured);
            return true;
        });
    }

    [Fact]
    public void A_state_that_cannot_be_understood_is_not_begun_anew()
    {
        File.WriteAllText(Path.Combine(_folder, DemoStateFile.FileName), "{");
        _ = Assert.Throws<InvalidDataException>(() => DemoStateFile.Open(_folder));
    }

    [Fact]
    public void The_book_keeps_ids_at_the_place_of_their_index()
    {
        using (var book = ResidentBook.Open(_folder, 10))
        {
            book.Put(7, new(1, 2));
            book.Put(2, new(3, 4));
            book.Put(2, default);
            Assert.Equal(1, book.Count);
        }

        using var again = ResidentBook.Open(_folder, 20);
        Assert.Equal(1, again.Count);
        Assert.Equal(new PersonId(1, 2), again.Find(7));
        Assert.Null(again.Find(2));
        Assert.Null(again.Find(19));
        again.Dispose();
        using var fewer = ResidentBook.Open(_folder, 5);
        Assert.Equal(0, fewer.Count);
    }
}
