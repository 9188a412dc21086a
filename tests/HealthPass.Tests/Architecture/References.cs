using System.Xml.Linq;

namespace HealthPass.Tests.Architecture;

/// <summary>Who refers to whom: from a project or folder to those that it uses.</summary>
internal sealed class References
{
    private readonly SortedDictionary<string, SortedSet<string>> _edges = new(StringComparer.Ordinal);

    /// <summary>Everybody, with those that each refers to.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Edges => _edges;

    /// <summary>The project files' references.</summary>
    public static References OfProjects()
    {
        var references = new References();
        foreach (var (folder, assembly) in House.Projects)
        {
            references.Note(folder);
            var file = Path.Combine(House.Root, folder, assembly + ".csproj");
            foreach (var reference in XDocument.Load(file).Descendants("ProjectReference").Select(node => node.Attribute("Include")!.Value.Replace('\\', '/')))
            {
                references.Add(folder, Path.GetRelativePath(House.Root, Path.GetDirectoryName(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, reference)))!));
            }
        }

        return references;
    }

    /// <summary>What the types of each folder of C# use of other folders, as compiled.</summary>
    public static References OfFolders()
    {
        var references = new References();
        var folders = FoldersByNamespace();
        foreach (var name in folders.Keys.Select(space => folders[space].Assembly).Distinct(StringComparer.Ordinal))
        {
            foreach (var (from, to) in CompiledReferences.Of(Path.Combine(AppContext.BaseDirectory, name + ".dll")))
            {
                if (folders.TryGetValue(from, out var user) && folders.TryGetValue(to, out var used))
                {
                    references.Note(user.Folder);
                    references.Add(user.Folder, used.Folder);
                }
            }
        }

        return references;
    }

    /// <summary>What the modules of each folder of the dashboard import of other folders.</summary>
    public static References OfDashboard()
    {
        var references = new References();
        foreach (var file in House.FilesOf("dashboard/src", "*.*"))
        {
            var folder = Path.GetRelativePath(House.Root, Path.GetDirectoryName(file)!);
            references.Note(folder);
            foreach (var import in ModuleImports.Of(File.ReadAllText(file)))
            {
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, import));
                references.Add(folder, Path.GetRelativePath(House.Root, Path.GetDirectoryName(target)!));
            }
        }

        return references;
    }

    /// <summary>Notes that somebody is there, with whatever references or none.</summary>
    public void Note(string from) => _ = _edges.TryAdd(from, new(StringComparer.Ordinal));

    /// <summary>Notes a reference; to itself none counts.</summary>
    public void Add(string from, string to)
    {
        Note(from);
        if (from != to)
        {
            _ = _edges[from].Add(to);
        }
    }

    private static Dictionary<string, (string Folder, string Assembly)> FoldersByNamespace()
    {
        var folders = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var (project, assembly) in House.Projects)
        {
            foreach (var file in House.SourcesOf(project))
            {
                var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal));
                if (line is not null)
                {
                    folders[line["namespace ".Length..].TrimEnd(';')] = (Path.GetRelativePath(House.Root, Path.GetDirectoryName(file)!), assembly);
                }
            }
        }

        return folders;
    }
}
