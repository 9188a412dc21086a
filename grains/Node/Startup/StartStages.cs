using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace HealthPass.Node.Startup;

/// <summary>The stages of a process's start, in the order in which they are run; they are stopped in the opposite one.</summary>
public sealed class StartStages
{
    private readonly IServiceCollection _services;
    private readonly List<StartStage> _stages = [];

    private StartStages(IServiceCollection services) => _services = services;

    /// <summary>The stages, first to last.</summary>
    public IReadOnlyList<StartStage> All => _stages;

    /// <summary>Begins a list of stages that one hosted service will run.</summary>
    /// <param name="services">The process's services.</param>
    /// <returns>The list, empty.</returns>
    public static StartStages In(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var stages = new StartStages(services);
        _ = services.AddSingleton(stages).AddSingleton<StagedStart>().AddHostedService(provider => provider.GetRequiredService<StagedStart>());
        return stages;
    }

    /// <summary>The stages that a process has been given.</summary>
    /// <param name="services">The process's services.</param>
    /// <returns>The list.</returns>
    public static StartStages Of(IServiceCollection services) =>
        (StartStages)services.Single(service => service.ServiceType == typeof(StartStages)).ImplementationInstance!;

    /// <summary>Adds a stage.</summary>
    /// <typeparam name="T">What it starts.</typeparam>
    /// <param name="name">Its name.</param>
    /// <returns>The list.</returns>
    public StartStages Then<T>(string name)
        where T : class, IHostedService
    {
        _services.TryAddSingleton<T>();
        _stages.Add(new(name, provider => provider.GetRequiredService<T>()));
        return this;
    }

    /// <summary>Adds what somebody else registers as hosted services, and takes it from the host.</summary>
    /// <param name="name">The stage's name.</param>
    /// <param name="register">Registers it.</param>
    /// <param name="stopWithin">How long its end is waited for, where that depends on something.</param>
    /// <returns>The list.</returns>
    public StartStages Then(string name, Action register, Func<IServiceProvider, TimeSpan?>? stopWithin = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        var before = Hosted().ToHashSet();
        register();
        foreach (var descriptor in Hosted().Where(descriptor => !before.Contains(descriptor)).ToList())
        {
            _ = _services.Remove(descriptor);
            if (descriptor.ImplementationType is { } type)
            {
                _services.TryAddSingleton(type);
                _stages.Add(new(name, provider => (IHostedService)provider.GetRequiredService(type), stopWithin));
            }
            else if (descriptor.ImplementationFactory is { } make)
            {
                _stages.Add(new(name, provider => (IHostedService)make(provider), stopWithin));
            }
            else
            {
                _stages.Add(new(name, _ => (IHostedService)descriptor.ImplementationInstance!, stopWithin));
            }
        }

        return this;
    }

    /// <summary>Leaves out every stage but some.</summary>
    /// <param name="names">Those that stay.</param>
    public void Only(params IReadOnlyCollection<string> names) => _stages.RemoveAll(stage => !names.Contains(stage.Name));

    private IEnumerable<ServiceDescriptor> Hosted() =>
        _services.Where(descriptor => !descriptor.IsKeyedService && descriptor.ServiceType == typeof(IHostedService));
}
