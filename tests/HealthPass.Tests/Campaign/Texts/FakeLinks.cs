using System.Collections.Concurrent;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Tests.Campaign.Texts;

/// <summary>A gateway that takes texts as the test says, and remembers every one.</summary>
internal sealed class FakeLinks : ICarrierLinks
{
    private int _ids;

    public IReadOnlyList<CarrierAccount> Accounts { get; } = [Texted.Gateway];

    public ConcurrentQueue<CarrierText> Taken { get; } = [];

    /// <summary>What becomes of a text.</summary>
    public Func<CarrierText, CancellationToken, Task<CarrierOutcome>> Take { get; set; } = (_, _) => Task.FromResult(CarrierOutcome.Accepted);

    /// <summary>Whoever listens to the gateway.</summary>
    public Func<IReadOnlyList<CarrierNews>, Task> Hear { get; private set; } = _ => Task.CompletedTask;

    public ICarrierLink Open(string account, Func<IReadOnlyList<CarrierNews>, Task> hear)
    {
        Hear = hear;
        return new Link(this);
    }

    private sealed class Link(FakeLinks links) : ICarrierLink
    {
        public async Task<CarrierAnswer> SubmitAsync(CarrierText text, CancellationToken cancellationToken)
        {
            var outcome = await links.Take(text, cancellationToken);
            if (outcome != CarrierOutcome.NotSent)
            {
                links.Taken.Enqueue(text);
            }

            return new(outcome, outcome == CarrierOutcome.Accepted ? [FormattableString.Invariant($"m{Interlocked.Increment(ref links._ids)}")] : []);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
