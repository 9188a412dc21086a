using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using HealthPass.Api.Access;
using HealthPass.Api.Hosting;
using HealthPass.Api.Shell;
using HealthPass.Node;
using HealthPass.Tests.Architecture;
using k8s;
using k8s.Models;
using Microsoft.Extensions.Configuration;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealthPass.Tests.Deploy;

/// <summary>The manifests of deploy/kubernetes, held against the models of the Kubernetes API, against each other and against what the program knows.</summary>
public sealed partial class KubernetesManifestTests
{
    private const string Nodes = "nodes.yaml";

    private static readonly string Folder = Path.Combine(House.Root, "deploy/kubernetes");

    private static readonly Dictionary<string, Type> Kinds = new() { ["kustomize.config.k8s.io/v1beta1/Kustomization"] = typeof(Kustomization) };

    // What the API wants, of the things that stand in these files: the models say only what it knows.
    private static readonly Dictionary<Type, string[]> Wanted = new()
    {
        [typeof(V1ConfigMapEnvSource)] = ["name"],
        [typeof(V1Container)] = ["name", "image", "resources", "securityContext"],
        [typeof(V1ContainerPort)] = ["name", "containerPort"],
        [typeof(V1EnvVar)] = ["name"],
        [typeof(V1HTTPGetAction)] = ["path", "port"],
        [typeof(V1HTTPIngressPath)] = ["path", "pathType", "backend"],
        [typeof(V1IngressBackend)] = ["service"],
        [typeof(V1IngressServiceBackend)] = ["name", "port"],
        [typeof(V1IPBlock)] = ["cidr"],
        [typeof(V1JobSpec)] = ["template"],
        [typeof(V1KeyToPath)] = ["key", "path"],
        [typeof(V1LabelSelectorRequirement)] = ["key", "operator"],
        [typeof(V1NetworkPolicyPort)] = ["protocol", "port"],
        [typeof(V1NetworkPolicySpec)] = ["podSelector", "policyTypes"],
        [typeof(V1ObjectFieldSelector)] = ["fieldPath"],
        [typeof(V1PersistentVolumeClaimSpec)] = ["accessModes", "resources"],
        [typeof(V1PersistentVolumeClaimVolumeSource)] = ["claimName"],
        [typeof(V1PodAffinityTerm)] = ["topologyKey", "labelSelector"],
        [typeof(V1PodDisruptionBudgetSpec)] = ["selector"],
        [typeof(V1PodSpec)] = ["containers"],
        [typeof(V1SecretKeySelector)] = ["name", "key"],
        [typeof(V1SecretVolumeSource)] = ["secretName"],
        [typeof(V1ServicePort)] = ["name", "port", "targetPort"],
        [typeof(V1ServiceSpec)] = ["ports", "selector"],
        [typeof(V1StatefulSetSpec)] = ["selector", "serviceName", "template"],
        [typeof(V1TopologySpreadConstraint)] = ["maxSkew", "topologyKey", "whenUnsatisfiable", "labelSelector"],
        [typeof(V1Volume)] = ["name"],
        [typeof(V1VolumeMount)] = ["name", "mountPath"],
        [typeof(Kustomization)] = ["resources", "images"],
    };

    private static readonly IReadOnlyList<string> Files =
        [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyList<object> All = [.. Files.SelectMany(file => Read(TextOf(file)))];

    private static V1StatefulSet Set { get; } = Assert.Single(All.OfType<V1StatefulSet>());

    private static V1Container Node { get; } = Assert.Single(Set.Spec.Template.Spec.Containers);

    private static IEnumerable<V1PodTemplateSpec> Templates => All.OfType<V1Job>().Select(job => job.Spec.Template).Prepend(Set.Spec.Template);

    public static TheoryData<string> EveryFile => [.. Files];

    [Theory]
    [MemberData(nameof(EveryFile))]
    public void Every_manifest_is_what_the_API_takes(string file)
    {
        var text = TextOf(file);
        Assert.NotEmpty(Read(text));
        Assert.Empty(Faults(text));
    }

    [Theory]
    [InlineData("readinessProbe:", "readynessProbe:")]
    [InlineData("replicas: 3", "replicas: three")]
    [InlineData("replicas: 3", "replicas: 3\n  replicas: 3")]
    [InlineData("runAsNonRoot: true", "runAsNonRoot: root")]
    [InlineData("kind: StatefulSet", "kind: StatefullSet")]
    [InlineData("containers:", "containers: node\n      initContainers:")]
    public void A_planted_wrong_field_is_refused(string right, string wrong)
    {
        var error = Record.Exception(() => Read(Planted(right, wrong)));
        Assert.True(error is YamlException or KeyNotFoundException, $"{error}");
    }

    [Theory]
    [InlineData("          image: healthpass\n", "", "StatefulSet.spec.template.spec.containers.0 lacks image")]
    [InlineData("  serviceName: healthpass-nodes\n", "", "StatefulSet.spec lacks serviceName")]
    [InlineData("            - name: data\n              mountPath: /data", "            - mountPath: /data", "volumeMounts.0 lacks name")]
    [InlineData("value: \"4\"", "value: 4", "is text, and must be quoted: 4")]
    [InlineData("value: \"00:00:10\"", "value: 00:00:10", "is text, and must be quoted: 00:00:10")]
    [InlineData("drop: [ALL]", "drop: [yes]", "is text, and must be quoted: yes")]
    public void What_a_model_lets_through_and_the_API_does_not_is_found(string right, string wrong, string what) =>
        Assert.EndsWith(what, Assert.Single(Faults(Planted(right, wrong))), StringComparison.Ordinal);

    [Fact]
    public void All_is_applied_but_what_people_start_themselves_and_of_one_build()
    {
        var kustomization = Assert.Single(All.OfType<Kustomization>());
        Assert.Equal(Files, [.. kustomization.Resources.Concat(["kustomization.yaml", "command.yaml", "volume.yaml"]).Order(StringComparer.Ordinal)]);

        var image = Assert.Single(kustomization.Images);
        Assert.Equal(Node.Image, image.Name);
        Assert.All(All.OfType<V1Job>(), job => Assert.Equal($"{image.NewName}:{image.NewTag}", Assert.Single(job.Spec.Template.Spec.Containers).Image));
    }

    [Fact]
    public void Everything_lies_in_one_namespace_that_is_restricted_and_no_secret_lies_in_any_file()
    {
        var space = Assert.Single(All.OfType<V1Namespace>());
        Assert.Equal("restricted", space.Metadata.Labels["pod-security.kubernetes.io/enforce"]);
        Assert.All(All.OfType<IKubernetesObject<V1ObjectMeta>>().Except([space]), one => Assert.Equal(space.Metadata.Name, one.Metadata.NamespaceProperty));
        Assert.Empty(All.OfType<V1Secret>());
        Assert.All(Files, file => Assert.DoesNotContain("Password=", TextOf(file), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_selector_finds_pods_and_that_of_the_set_its_own()
    {
        Assert.True(Selects(Set.Spec.Selector, Set.Spec.Template.Metadata));
        Assert.All(All.OfType<V1Service>(), service => Assert.Equal(Set.Spec.Selector.MatchLabels, service.Spec.Selector));
        Assert.Equal(Set.Spec.Selector.MatchLabels, Assert.Single(All.OfType<V1PodDisruptionBudget>()).Spec.Selector.MatchLabels);
        Assert.All(All.OfType<V1NetworkPolicy>(), policy => Assert.Contains(Templates, template => Selects(policy.Spec.PodSelector, template.Metadata)));
        Assert.All(All.OfType<V1Job>(), job => Assert.False(Selects(Set.Spec.Selector, job.Spec.Template.Metadata)));
    }

    [Fact]
    public void Services_lead_to_ports_that_the_nodes_have_and_calls_from_outside_to_services()
    {
        var services = All.OfType<V1Service>().ToDictionary(service => service.Metadata.Name);
        Assert.All(services.Values.SelectMany(service => service.Spec.Ports), port =>
            Assert.Equal(Assert.Single(Node.Ports, own => own.Name == port.TargetPort.Value).ContainerPort, port.Port));

        var own = services[Set.Spec.ServiceName];
        Assert.Equal(("None", true), (own.Spec.ClusterIP, own.Spec.PublishNotReadyAddresses));
        Assert.DoesNotContain(own.Spec.Ports, port => port.Name == "http");

        var ingress = Assert.Single(All.OfType<V1Ingress>());
        var rule = Assert.Single(ingress.Spec.Rules);
        Assert.All(rule.Http.Paths, path => Assert.Equal("http", Assert.Single(services[path.Backend.Service.Name].Spec.Ports, port => port.Name == path.Backend.Service.Port.Name).Name));
        Assert.Equal("healthpass-hubs", Assert.Single(rule.Http.Paths, path => path.Path == "/hubs").Backend.Service.Name);
        var tls = Assert.Single(ingress.Spec.Tls);
        Assert.Equal([rule.Host], tls.Hosts);
        Assert.False(string.IsNullOrEmpty(tls.SecretName));
        Assert.Contains(rule.Host, Assert.Single(All.OfType<V1ConfigMap>()).Data["HealthPass__Http__AllowedHosts"].Split(';'));
    }

    [Fact]
    public void Every_setting_is_one()
    {
        var types = SettingsTypes.Of(typeof(Commands).Assembly);
        Assert.All(Templates, template => Assert.Empty(SettingsCheck.Unknown(Environment(template), types)));
        Assert.Single(SettingsCheck.Unknown(new ConfigurationBuilder().AddInMemoryCollection([new("HealthPass:Node:Adress", "10.1.2.3")]).Build(), types));
    }

    [Fact]
    public void A_node_is_told_who_it_is_and_listens_at_the_ports_that_are_named()
    {
        var environment = Environment(Set.Spec.Template);
        var options = NodeOptions.Read(environment);
        Assert.Equal((NodeRole.All, false, "healthpass-0", "10.1.2.3"), (options.Role, options.IsAlone, options.Name, options.Address?.ToString()));
        Assert.Equal(
            Node.Ports.Select(port => port.ContainerPort).Order(),
            NodePorts.Of(options, environment).Select(port => port.Port).Order());
        Assert.Equal(Port("metrics"), MetricsSettings.Read(environment).Address()?.Port);
        Assert.Equal((Port("silo"), Port("gateway")), (options.SiloPort, options.GatewayPort));
        Assert.NotEmpty(HttpShell.Read(environment, new OwnPort(null)).Proxies);

        // A folder of its own below the volume, which the set gives every node anew.
        var claim = Assert.Single(Set.Spec.VolumeClaimTemplates);
        Assert.StartsWith(Mount(Node, claim.Metadata.Name).MountPath + "/", options.DataDirectory, StringComparison.Ordinal);
        Assert.Equal(("Retain", "Retain"), (Set.Spec.PersistentVolumeClaimRetentionPolicy.WhenDeleted, Set.Spec.PersistentVolumeClaimRetentionPolicy.WhenScaled));
        Assert.Equal($"{claim.Metadata.Name}-{Set.Metadata.Name}-0", All.OfType<V1Job>().SelectMany(job => job.Spec.Template.Spec.Volumes).Single(volume => volume.PersistentVolumeClaim is not null).PersistentVolumeClaim.ClaimName);
    }

    [Fact]
    public void The_key_file_is_where_nodes_and_commands_look_for_it_and_follows_its_secret()
    {
        foreach (var template in Templates.Where(template => template.Metadata.Labels["app.kubernetes.io/component"] != "volume"))
        {
            var container = Assert.Single(template.Spec.Containers);
            var keys = Assert.Single(template.Spec.Volumes, volume => volume.Secret?.SecretName == "healthpass-keys");
            var mount = Mount(container, keys.Name);
            Assert.Equal(Path.GetDirectoryName(NodeOptions.Read(Environment(template)).KeysFile), mount.MountPath);
            Assert.Null(mount.SubPath);
            Assert.True(mount.ReadOnlyProperty);

            // Read by the group alone, which is the program's.
            Assert.Equal(Convert.ToInt32("440", 8), keys.Secret.DefaultMode);
            Assert.Equal((1654, 1654), (template.Spec.SecurityContext.FsGroup, template.Spec.SecurityContext.RunAsGroup));

            var connection = Assert.Single(container.Env, variable => variable.Name == "HealthPass__Storage__ConnectionString").ValueFrom.SecretKeyRef;
            Assert.Contains(template.Spec.Volumes, volume => volume.Secret?.SecretName == connection.Name);
            Assert.All(container.VolumeMounts, own => Assert.Contains(own.Name, template.Spec.Volumes.Select(volume => volume.Name).Concat(Set.Spec.VolumeClaimTemplates.Select(claim => claim.Metadata.Name))));
        }
    }

    [Fact]
    public void Every_secret_that_is_mounted_or_named_is_one_that_the_guide_has_people_make()
    {
        var guide = File.ReadAllText(Path.Combine(House.Root, "docs/kubernetes.md"));
        var named = Templates.Select(template => template.Spec).SelectMany(pod => (pod.Volumes ?? []).Select(volume => volume.Secret?.SecretName)
            .Concat(pod.Containers.SelectMany(container => container.Env ?? []).Select(variable => variable.ValueFrom?.SecretKeyRef?.Name)));
        Assert.Equal(["healthpass-database", "healthpass-keys"], named.OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("create secret generic healthpass-keys --from-file=keys.json=", guide, StringComparison.Ordinal);
        Assert.Contains("create secret generic healthpass-database --from-file=connection-string --from-file=ca.crt", guide, StringComparison.Ordinal);
        Assert.Contains($"create secret tls {Assert.Single(Assert.Single(All.OfType<V1Ingress>()).Spec.Tls).SecretName} ", guide, StringComparison.Ordinal);
    }

    [Fact]
    public void The_drain_and_thirty_seconds_behind_it_fit_into_the_time_before_a_kill()
    {
        var drain = NodeOptions.Read(Environment(Set.Spec.Template)).DrainTime;
        Assert.InRange(drain + TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(Set.Spec.Template.Spec.TerminationGracePeriodSeconds ?? 0));

        // The probes would not do, where they are slower than the drain: a caller is to be sent elsewhere within it.
        Assert.True(drain > TimeSpan.FromSeconds((Node.ReadinessProbe.PeriodSeconds * Node.ReadinessProbe.FailureThreshold) ?? 60));
    }

    [Fact]
    public void Callers_are_sent_to_a_node_that_serves_and_a_process_is_restarted_by_its_life_alone()
    {
        Assert.Equal("/health/serving", Node.ReadinessProbe.HttpGet.Path);
        Assert.Equal(("/health/live", "/health/live"), (Node.LivenessProbe.HttpGet.Path, Node.StartupProbe.HttpGet.Path));

        // A flood of callers fills the port of HTTP, and would have every node restarted.
        Assert.All(new[] { Node.StartupProbe, Node.LivenessProbe, Node.ReadinessProbe }, probe => Assert.Equal("metrics", probe.HttpGet.Port.Value));
        Assert.All(Files, file => Assert.DoesNotContain("path: /health/ready", TextOf(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_container_is_restricted() => Assert.All(Templates, template =>
    {
        var pod = template.Spec;
        Assert.Equal((true, 1654, "RuntimeDefault"), (pod.SecurityContext.RunAsNonRoot, pod.SecurityContext.RunAsUser, pod.SecurityContext.SeccompProfile.Type));
        Assert.Equal((false, false), (pod.AutomountServiceAccountToken, pod.EnableServiceLinks));
        Assert.Equal(Assert.Single(All.OfType<V1ServiceAccount>()).Metadata.Name, pod.ServiceAccountName);
        Assert.True(pod.InitContainers is null && pod.HostNetwork is null && pod.HostPID is null);
        var container = Assert.Single(pod.Containers);
        Assert.Equal((false, true, null), (container.SecurityContext.AllowPrivilegeEscalation, container.SecurityContext.ReadOnlyRootFilesystem, container.SecurityContext.Privileged));
        Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
        Assert.Null(container.SecurityContext.Capabilities.Add);
        Assert.Equal(container.Resources.Limits["memory"], container.Resources.Requests["memory"]);
        Assert.All(pod.Volumes, volume => Assert.True(volume.HostPath is null));
    });

    [Fact]
    public void Each_port_of_a_node_is_open_to_one_role_and_no_other_port_to_anybody()
    {
        var policies = All.OfType<V1NetworkPolicy>().ToDictionary(policy => policy.Metadata.Name);
        Assert.Equal(["Ingress", "Egress"], policies["closed"].Spec.PolicyTypes);
        Assert.True(policies["closed"].Spec is { Ingress: null, Egress: null, PodSelector: { MatchLabels: null, MatchExpressions: null } });

        Assert.Equal(
            Node.Ports.Select(port => $"{port.ContainerPort}").Order(StringComparer.Ordinal),
            policies.Values.SelectMany(Inward).SelectMany(rule => rule.Ports).Select(port => port.Port.Value).Order(StringComparer.Ordinal));
        Assert.All(policies.Values.SelectMany(Inward), rule => Assert.NotEmpty(rule.FromProperty));
        Assert.Equal([$"{Port("silo")}", $"{Port("gateway")}"], Assert.Single(Inward(policies["cluster"])).Ports.Select(port => port.Port.Value));
        Assert.Equal([$"{Port("silo")}", $"{Port("gateway")}"], Assert.Single(policies["cluster"].Spec.Egress).Ports.Select(port => port.Port.Value));
        Assert.Equal([$"{Port("http")}"], Assert.Single(Inward(policies["edge"])).Ports.Select(port => port.Port.Value));
        Assert.Equal([$"{Port("metrics")}"], Assert.Single(Inward(policies["watch"])).Ports.Select(port => port.Port.Value));
        Assert.Equal(["5432"], Assert.Single(policies["database"].Spec.Egress).Ports.Select(port => port.Port.Value));

        static IEnumerable<V1NetworkPolicyIngressRule> Inward(V1NetworkPolicy policy) => policy.Spec.Ingress ?? [];
    }

    [Fact]
    public void Nodes_start_together_are_replaced_one_by_one_and_never_share_a_machine()
    {
        Assert.Equal(("Parallel", "RollingUpdate", 3), (Set.Spec.PodManagementPolicy, Set.Spec.UpdateStrategy.Type, Set.Spec.Replicas));
        Assert.True(Set.Spec.MinReadySeconds > 0);
        Assert.Equal("1", Assert.Single(All.OfType<V1PodDisruptionBudget>()).Spec.MaxUnavailable.Value);
        var apart = Assert.Single(Set.Spec.Template.Spec.Affinity.PodAntiAffinity.RequiredDuringSchedulingIgnoredDuringExecution);
        Assert.Equal("kubernetes.io/hostname", apart.TopologyKey);
        Assert.True(Selects(apart.LabelSelector, Set.Spec.Template.Metadata));
        Assert.All(Set.Spec.Template.Spec.TopologySpreadConstraints, spread => Assert.True(Selects(spread.LabelSelector, Set.Spec.Template.Metadata)));
    }

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static List<object> Read(string text) => KubernetesYaml.LoadAllFromString(text, Kinds, strict: true);

    private static string Planted(string right, string wrong)
    {
        var text = TextOf(Nodes);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        return text[..at] + wrong + text[(at + right.Length)..];
    }

    private static int Port(string name) => Assert.Single(Node.Ports, port => port.Name == name).ContainerPort;

    private static V1VolumeMount Mount(V1Container container, string volume) => Assert.Single(container.VolumeMounts, mount => mount.Name == volume);

    private static bool Selects(V1LabelSelector selector, V1ObjectMeta pod) =>
        (selector.MatchLabels ?? new Dictionary<string, string>()).All(label => pod.Labels.TryGetValue(label.Key, out var value) && value == label.Value)
        && (selector.MatchExpressions ?? []).All(rule => rule.OperatorProperty == "In" && rule.Values.Contains(pod.Labels[rule.Key]));

    // What a process of the first pod reads: its pod's fields, the settings of all, and of secrets that there is something.
    private static IConfiguration Environment(V1PodTemplateSpec template)
    {
        var container = Assert.Single(template.Spec.Containers);
        var shared = (container.EnvFrom ?? []).SelectMany(source => Assert.Single(All.OfType<V1ConfigMap>(), map => map.Metadata.Name == source.ConfigMapRef.Name).Data);
        var own = (container.Env ?? []).Select(variable => KeyValuePair.Create(variable.Name, variable.Value ?? variable.ValueFrom switch
        {
            { FieldRef.FieldPath: "metadata.name" } => $"{Set.Metadata.Name}-0",
            { FieldRef.FieldPath: "status.podIP" } => "10.1.2.3",
            { SecretKeyRef: not null } => "Host=db;Username=healthpass",
            _ => throw new InvalidOperationException($"{variable.Name} comes from nowhere."),
        }));
        return new ConfigurationBuilder()
            .AddInMemoryCollection(shared.Concat(own).Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value)))
            .Build();
    }

    private static List<string> Faults(string text)
    {
        var found = new List<string>();
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        foreach (var (document, model) in stream.Documents.Zip(Read(text)))
        {
            Look(document.RootNode, model.GetType(), model.GetType().Name.Replace("V1", string.Empty, StringComparison.Ordinal), found);
        }

        return found;
    }

    private static void Look(YamlNode node, Type type, string path, List<string> found)
    {
        switch (node)
        {
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value } when type == typeof(string) && ReadAsOther().IsMatch(value):
                found.Add($"{path} is text, and must be quoted: {value}");
                break;
            case YamlSequenceNode items:
                var item = type.GetGenericArguments()[0];
                foreach (var (index, child) in items.Index())
                {
                    Look(child, item, $"{path}.{index}", found);
                }

                break;
            case YamlMappingNode fields:
                var names = fields.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => pair.Value);
                found.AddRange((Wanted.GetValueOrDefault(type) ?? []).Where(name => !names.ContainsKey(name)).Select(name => $"{path} lacks {name}"));
                foreach (var (name, child) in names)
                {
                    Look(child, typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[1] : TypeOf(type, name), $"{path}.{name}", found);
                }

                break;
        }
    }

    private static Type TypeOf(Type model, string field) => Assert.Single(
        model.GetProperties(), property => (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name).Equals(field, StringComparison.OrdinalIgnoreCase)).PropertyType;

    // Numbers and words that YAML takes for something else than text, in one of its versions or another.
    [GeneratedRegex(@"^(true|false|yes|no|on|off|y|n|null|~|[-+]?[0-9]+(\.[0-9]*)?(e[-+]?[0-9]+)?|0[xo][0-9a-f]+|[0-9]+(:[0-9]+)+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ReadAsOther();

    private sealed class Kustomization : IKubernetesObject
    {
        public string ApiVersion { get; set; } = string.Empty;

        public string Kind { get; set; } = string.Empty;

        public List<string> Resources { get; set; } = [];

        public List<KustomizedImage> Images { get; set; } = [];
    }

    private sealed class KustomizedImage
    {
        public string Name { get; set; } = string.Empty;

        public string NewName { get; set; } = string.Empty;

        public string NewTag { get; set; } = string.Empty;
    }
}
