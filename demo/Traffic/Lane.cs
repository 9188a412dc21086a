using System.Threading.Channels;

namespace HealthPass.Demo.Traffic;

/// <summary>
/// A bounded queue with a fixed number of workers. Each kind of call has its own, so that slow applications do not hold
/// up shows, just as the server sheds them apart.
/// </summary>
/// <typeparam name="T">What is worked on.</typeparam>
/// <param name="capacity">How much may wait.</param>
/// <param name="workers">How much is under way at once.</param>
/// <param name="work">Does one.</param>
/// <param name="fault">Hears of an error that nobody expected; the worker goes on.</param>
internal sealed class Lane<T>(int capacity, int workers, Func<T, CancellationToken, Task> work, Action<Exception> fault)
{
    private readonly Channel<T> _queue = Channel.CreateBounded<T>(capacity);

    /// <summary>Puts one into the queue.</summary>
    /// <returns>False when the queue is full.</returns>
    public bool TryPost(T item) => _queue.Writer.TryWrite(item);

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, workers).Select(_ => WorkAsync(cancellationToken)));

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var item = await _queue.Reader.ReadAsync(cancellationToken);
            try
            {
                await work(item, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                fault(error);
            }
        }
    }
}
