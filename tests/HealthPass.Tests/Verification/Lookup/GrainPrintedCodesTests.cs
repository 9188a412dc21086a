using HealthPass.Grains.People.Printed;
using HealthPass.Kernel.People;
using HealthPass.Node.Lookup;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Printed;
using Xunit;

namespace HealthPass.Tests.Verification.Lookup;

public sealed class GrainPrintedCodesTests
{
    private readonly GrainPrintedCodes _codes;
    private readonly Dictionary<Guid, PersonId> _kept = [];
    private bool _inForce = true;
    private int _found;
    private int _asked;

    public GrainPrintedCodesTests() => _codes = new(FakeGrains.Of((grain, key, _, _) =>
    {
        if (grain == typeof(IPrintedCodeGrain))
        {
            _found++;
            return Task.FromResult(_kept.TryGetValue((Guid)key, out var person) ? person : (PersonId?)null);
        }

        _asked++;
        return Task.FromResult(_inForce);
    }));

    [Fact]
    public async Task Whose_a_code_is_is_looked_up_once_and_whether_it_is_in_force_each_time()
    {
        var code = Guid.NewGuid();
        Assert.Null(await _codes.FindAsync(code));
        _kept[code] = Samples.Person(1);
        Assert.Equal(new PrintedHolder(Samples.Person(1), true), await _codes.FindAsync(code));
        _inForce = false;
        Assert.Equal(new PrintedHolder(Samples.Person(1), false), await _codes.FindAsync(code));
        Assert.Equal((2, 2), (_found, _asked));
    }

    [Fact]
    public async Task No_more_are_kept_in_mind_than_there_is_room_for_and_those_in_use_stay()
    {
        var used = Guid.NewGuid();
        _kept[used] = Samples.Person(1);
        for (var i = 0; i < GrainPrintedCodes.MaxKnown * 2; i++)
        {
            var code = Guid.NewGuid();
            _kept.Clear();
            _kept[code] = Samples.Person(2);
            _ = await _codes.FindAsync(code);
            if (i % 1_000 == 0)
            {
                _kept[used] = Samples.Person(1);
                Assert.NotNull(await _codes.FindAsync(used));
                Assert.InRange(_codes.Known, 1, GrainPrintedCodes.MaxKnown);
            }
        }

        var found = _found;
        Assert.NotNull(await _codes.FindAsync(used));
        Assert.Equal(found, _found);
    }
}
