using System.Reflection;
using HealthPass.Kernel.Settings;

namespace HealthPass.Node;

/// <summary>The classes that sections of the configuration are bound to.</summary>
public sealed class SettingsTypes
{
    private const string Ours = "HealthPass.";

    private readonly ILookup<string, Type> _types;

    private SettingsTypes(IEnumerable<Type> types) => _types = types.ToLookup(type => type.GetCustomAttribute<SettingsSectionAttribute>()!.Path, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds those of a program and of whatever of ours it stands on.</summary>
    /// <param name="program">The program.</param>
    public static SettingsTypes Of(Assembly program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var found = new Dictionary<string, Assembly>(StringComparer.Ordinal);
        Add(program);
        return new(found.Values.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsDefined(typeof(SettingsSectionAttribute), inherit: false)));

        void Add(Assembly assembly)
        {
            if (!found.TryAdd(assembly.GetName().Name!, assembly))
            {
                return;
            }

            foreach (var name in assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith(Ours, StringComparison.Ordinal)))
            {
                Add(Assembly.Load(name));
            }
        }
    }

    /// <summary>The classes of a section.</summary>
    /// <param name="path">The section.</param>
    public IEnumerable<Type> In(string path) => _types[path];

    /// <summary>The names of the sections that lie right below one.</summary>
    /// <param name="path">The section.</param>
    public IEnumerable<string> Below(string path) => _types
        .Where(type => type.Key.StartsWith(path + ":", StringComparison.OrdinalIgnoreCase))
        .Select(type => type.Key[(path.Length + 1)..].Split(':')[0]);
}
