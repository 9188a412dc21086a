using HealthPass.Kernel.Keys;
using HealthPass.Node;
using HealthPass.Storage.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class NodeSettingsTests
{
    [Fact]
    public void Without_settings_the_defaults_hold()
    {
        var options = Read();
        Assert.Equal(Path.GetFullPath("data"), options.DataDirectory);
        Assert.Equal(Path.Combine(options.DataDirectory, "keys.json"), options.KeysFile);
        Assert.Equal((NodeRole.All, Environment.MachineName, null), (options.Role, options.Name, options.Address));
        Assert.Equal((11111, 30000, 21, TimeSpan.Zero), (options.SiloPort, options.GatewayPort, options.ScanRecordDays, options.DrainTime));
        Assert.Equal((StorageProvider.Sqlite, KeySuite.Default), (options.Storage.Provider, options.Suite));
        Assert.Equal((options.DataDirectory, options.Name), (options.Storage.DataDirectory, options.Storage.NodeName));
    }

    [Fact]
    public void Every_key_is_read()
    {
        var options = Read(
            ("DataDirectory", "/tmp/elsewhere"),
            ("Keys:File", "/run/secrets/keys"),
            ("Keys:Suite", "sm"),
            ("Storage:Provider", "postgres"),
            ("Storage:ConnectionString", "Host=db"),
            ("Node:Role", "Silo"),
            ("Node:Name", "node1"),
            ("Node:Address", "10.0.0.5"),
            ("Node:SiloPort", "1"),
            ("Node:GatewayPort", "65535"),
            ("Retention:ScanRecordDays", "28"));
        Assert.Equal(("/tmp/elsewhere", "/run/secrets/keys"), (options.DataDirectory, options.KeysFile));
        Assert.Equal(KeySuite.National, options.Suite);
        Assert.Equal((StorageProvider.Postgres, "Host=db", "node1"), (options.Storage.Provider, options.Storage.ConnectionString, options.Storage.NodeName));
        Assert.Equal((NodeRole.Silo, "node1", "10.0.0.5"), (options.Role, options.Name, options.Address?.ToString()));
        Assert.Equal((1, 65_535, 28, TimeSpan.FromSeconds(3)), (options.SiloPort, options.GatewayPort, options.ScanRecordDays, options.DrainTime));
        Assert.Equal(TimeSpan.FromSeconds(9), Read(("Node:DrainTime", "00:00:09")).DrainTime);
    }

    [Theory]
    [InlineData("DataDirectory", "", "must name a folder")]
    [InlineData("Keys:File", "", "must name a file")]
    [InlineData("Keys:Suite", "sm9", "must be default or sm")]
    [InlineData("Storage:Provider", "7", "must be Sqlite or Postgres")]
    [InlineData("Storage:BusyTimeout", "-00:00:01", "must lie between 00:00:00 and 00:10:00")]
    [InlineData("Storage:DirectoryQueueLength", "0", "must lie between 1 and 1000000")]
    [InlineData("Node:Role", "9", "must be All, Client or Silo")]
    [InlineData("Node:Name", "", "must have 1 to 64 characters")]
    [InlineData("Node:Name", "a-name-that-is-longer-than-the-columns-of-the-tables-that-keep-it-are", "must have 1 to 64 characters")]
    [InlineData("Node:Address", "node1.example", "must be an IP address")]
    [InlineData("Node:SiloPort", "0", "must lie between 1 and 65535")]
    [InlineData("Node:GatewayPort", "65536", "must lie between 1 and 65535")]
    [InlineData("Node:DrainTime", "00:01:01", "must lie between 00:00:00 and 00:01:00")]
    [InlineData("Node:DrainTime", "-00:00:01", "must lie between 00:00:00 and 00:01:00")]
    [InlineData("Cluster:Transport", "7", "must be Tls, SpeakPlainAcceptBoth or SpeakTlsAcceptBoth")]
    [InlineData("Cluster:Certificate", "node.crt", "and HealthPass:Cluster:Authorities must be set together, or neither")]
    [InlineData("Cluster:CertificateKey", "node.key", "must come with HealthPass:Cluster:Certificate")]
    [InlineData("Retention:ScanRecordDays", "29", "must lie between 1 and 28")]
    [InlineData("Retention:ScanRecordDays", "0", "must lie between 1 and 28")]
    [InlineData("Board:MaxPersons", "255", "must be 0 or at least 256")]
    [InlineData("History:PointDays", "401", "must lie between 1 and 400")]
    [InlineData("History:SettleDays", "0", "must lie between 1 and 20")]
    [InlineData("Reports:CatchUpDays", "367", "must lie between 1 and 366")]
    public void A_value_that_cannot_be_stops_the_start_and_says_its_key_and_what_is_allowed(string key, string value, string must) => Assert.Contains(
        $"HealthPass:{key} {must}.", Assert.Throws<OptionsValidationException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Storage:Provider", "oracle")]
    [InlineData("Node:Role", "boss")]
    [InlineData("Node:SiloPort", "many")]
    [InlineData("Node:DrainTime", "soon")]
    [InlineData("Retention:ScanRecordDays", "1.5")]
    [InlineData("Board:WarmStart", "perhaps")]
    [InlineData("Reports:At", "25:00")]
    public void A_value_of_another_type_is_named_by_its_key(string key, string value) => Assert.Contains(
        $"HealthPass:{key}", Assert.Throws<InvalidOperationException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(("Node:SiloPort", "0"), ("Reports:CatchUpDays", "0"), ("Node:Address", "here")));
        Assert.Equal(3, error.Failures.Count());
    }

    private static NodeOptions Read(params (string Key, string Value)[] settings) => NodeOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => $"HealthPass:{pair.Key}", pair => (string?)pair.Value)).Build());
}
