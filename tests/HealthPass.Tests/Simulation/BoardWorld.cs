using System.Net;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Verification.Board;
using HealthPass.Verification.Silos;
using Proxy = HealthPass.Tests.Verification.Board.BoardAnnouncerTests.Proxy;

namespace HealthPass.Tests.Simulation;

/// <summary>
/// A few people whose status changes, and nodes that start, crash, are told and ask. The announcer and the boards are the
/// real ones. The grains' state is a table that never fails; membership is seen alike by all, and a node that is declared
/// dead is dead (what a node does that only believes to be alive is not part of this world).
/// Promise: no live board shows a version older than one that was reported as done.
/// </summary>
internal sealed class BoardWorld
{
    private const int People = 3;
    private const int Chaos = 12_000;

    private readonly Simulator _simulator;
    private readonly Network _network;
    private readonly BoardFault _fault;
    private readonly List<Node> _nodes = [];
    private readonly uint[] _stored = new uint[People];
    private readonly uint[] _done = new uint[People];
    private int _generation;

    private BoardWorld(int seed, BoardFault fault)
    {
        _simulator = new(seed) { Check = CheckBoards };
        _network = new(_simulator);
        _fault = fault;
        for (var person = 0; person < People; person++)
        {
            _stored[person] = _done[person] = 1;
        }

        for (var i = _simulator.Random.Next(2, 5); i > 0; i--)
        {
            StartNode();
        }
    }

    /// <summary>Runs one seed.</summary>
    /// <returns>What happened, for comparison.</returns>
    public static string Run(int seed, BoardFault fault = BoardFault.None)
    {
        var world = new BoardWorld(seed, fault);
        world.Unfold();
        return $"{world._simulator.Events} events, versions {string.Join(' ', world._stored)}";
    }

    private void Unfold()
    {
        for (var i = 0; i < 12; i++)
        {
            var person = _simulator.Random.Next(People);
            _simulator.Sometime(Chaos, () => Change(person));
        }

        for (var i = 0; i < 40; i++)
        {
            var person = _simulator.Random.Next(People);
            _simulator.Sometime(Chaos, () => Read(_simulator.Pick(_nodes), person));
        }

        for (var i = _simulator.Random.Next(4); i > 0; i--)
        {
            _simulator.Sometime(Chaos, Crash);
        }

        for (var i = _simulator.Random.Next(3); i > 0; i--)
        {
            _simulator.Sometime(Chaos, StartNode);
        }

        // The reminder: whatever is stored and not yet done is announced again.
        _simulator.Every(2_500, () =>
        {
            for (var person = 0; person < People; person++)
            {
                if (_done[person] < _stored[person])
                {
                    Announce(person);
                }
            }
        });
        _simulator.Run(Chaos);
        _network.IsCalm = true;
        StartNode();
        _simulator.Run(8_000);
        for (var person = 0; person < People; person++)
        {
            if (_done[person] != _stored[person])
            {
                throw new BrokenPromiseException($"Person {person}: version {_stored[person]} is stored, and only {_done[person]} was ever reported as done.");
            }
        }
    }

    private void Change(int person)
    {
        // One change at a time: a grain takes the next once the last is done.
        if (_done[person] == _stored[person])
        {
            _stored[person]++;
            Announce(person);
        }
    }

    private async void Announce(int person)
    {
        var up = _nodes.Where(node => node.IsUp).ToList();
        if (up.Count == 0)
        {
            return;
        }

        var host = _simulator.Pick(up);
        var version = _stored[person];
        var announcing = host.Announcer.AnnounceAsync(Samples.Person(person), StatusOf(version));
        if (_fault == BoardFault.OverwritesNewer)
        {
            _ = host.Put(person, version);
        }

        if (_fault != BoardFault.DoesNotWait)
        {
            try
            {
                await announcing;
            }
            catch (Exception error) when (error is TimeoutException or OrleansException)
            {
                return;
            }
        }

        if (host.IsUp)
        {
            _done[person] = Math.Max(_done[person], version);
        }
    }

    // As a scan does: the board first, the stored status where it knows nothing.
    private async void Read(Node node, int person)
    {
        if (!node.IsUp || node.TryGet(person, out _))
        {
            return;
        }

        try
        {
            var version = await _network.CallAsync(() => true, () => _stored[person], () => node.IsUp, () => new TimeoutException());
            _ = node.Put(person, version);
        }
        catch (TimeoutException)
        {
            // The scan is answered as unavailable.
        }
    }

    private void StartNode() => _nodes.Add(new Node(this, SiloAddress.New(new(IPAddress.Loopback, 11_111), ++_generation)));

    private void Crash()
    {
        var node = _simulator.Pick(_nodes);
        if (!node.IsUp)
        {
            return;
        }

        node.IsUp = false;
        _simulator.After(_simulator.Random.Next(500, 3_000), () => node.Status = SiloStatus.Dead);
        if (_simulator.Chance(0.7))
        {
            _simulator.After(_simulator.Random.Next(1_000, 4_000), StartNode);
        }
    }

    private void CheckBoards()
    {
        foreach (var node in _nodes)
        {
            for (var person = 0; node.IsUp && person < People; person++)
            {
                if (node.TryGet(person, out var version) && version < _done[person])
                {
                    throw new BrokenPromiseException($"{node.Address} shows version {version} of person {person} after {_done[person]} was reported as done.");
                }
            }
        }
    }

    private static PersonStatus StatusOf(uint version) => Samples.Status(version, version % 2 == 0 ? Colour.Red : Colour.Green);

    private sealed class Node
    {
        private readonly PersonBoard _board = new();
        private readonly Dictionary<int, uint>? _careless;

        public Node(BoardWorld world, SiloAddress address)
        {
            Address = address;
            _careless = world._fault == BoardFault.OverwritesNewer ? [] : null;
            var oracle = Proxy.Of<ISiloStatusOracle>((method, arguments) => method switch
            {
                "get_SiloAddress" => Address,
                "GetApproximateSiloStatuses" => world._nodes.ToDictionary(node => node.Address, node => node.Status),
                "IsDeadSilo" => world._nodes.Any(node => node.Address.Equals(arguments[0]) && node.Status == SiloStatus.Dead),
                _ => throw new NotSupportedException(method),
            });
            var services = Proxy.Of<ISiloServices<IBoardService>>((_, of) => Proxy.Of<IBoardService>((_, told) =>
            {
                var other = world._nodes.Single(node => node.Address.Equals(of[0]));
                var status = (PersonStatus)told[1]!;
                var person = Enumerable.Range(0, People).Single(number => Samples.Person(number) == (PersonId)told[0]!);
                return world._network.CallAsync(() => other.IsUp, () => other.Put(person, status.Version), () => IsUp, () => new TimeoutException());
            }));
            Announcer = new(oracle, services, _board, new(world._simulator.Clock));
        }

        public SiloAddress Address { get; }

        public BoardAnnouncer Announcer { get; }

        public bool IsUp { get; set; } = true;

        public SiloStatus Status { get; set; } = SiloStatus.Active;

        public bool TryGet(int person, out uint version)
        {
            if (_careless is not null)
            {
                return _careless.TryGetValue(person, out version);
            }

            var known = _board.TryGet(Samples.Person(person), out var status);
            version = status.Version;
            return known;
        }

        public bool Put(int person, uint version)
        {
            if (_careless is not null)
            {
                _careless[person] = version;
                return true;
            }

            _ = _board.Put(Samples.Person(person), StatusOf(version));
            return true;
        }
    }
}
