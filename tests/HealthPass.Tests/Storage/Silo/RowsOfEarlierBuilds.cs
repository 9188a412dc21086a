namespace HealthPass.Tests.Storage.Silo;

/// <summary>
/// What Orleans' own ADO.NET provider (10.4.2) wrote into the SQLite file of the builds before this one kept state and reminders by
/// itself: a data folder of theirs must open.
/// </summary>
internal static class RowsOfEarlierBuilds
{
    public static Guid Uuid { get; } = Guid.Parse("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");

    /// <summary>A text, the grain whose notebook held it, and the version that the row stands at.</summary>
    public static (string Text, GrainId Grain, long Version)[] Notebooks { get; } =
    [
        ("uuid", GrainId.Create(GrainType.Create("notebook"), GrainIdKeyExtensions.CreateGuidKey(Uuid)), 755162599),
        ("uuid and more", GrainId.Create(GrainType.Create("notebook"), GrainIdKeyExtensions.CreateGuidKey(Uuid, "more")), 629900911),
        ("least number", GrainId.Create(GrainType.Create("notebook"), GrainIdKeyExtensions.CreateIntegerKey(long.MinValue)), 286800871),
        ("number and more", GrainId.Create(GrainType.Create("notebook"), GrainIdKeyExtensions.CreateIntegerKey(42, "more")), 646336015),
        ("word", GrainId.Create("notebook", "四川 '1'"), 895280446),
        ("word of hex digits", GrainId.Create("notebook", "00112233445566778899aabbccddeeff"), 137876396),
        ("word of one digit", GrainId.Create("notebook", "7"), 165922233),
        ("word with a plus", GrainId.Create("notebook", "a+b"), 663800304),
    ];

    public const string Sql = """
        INSERT INTO grain_state VALUES (7599907221360487740, -1089357896855742841, '', 'notebook', 'healthpass', X'20400975756964E0', 755162599, '2021-01-11T00:30:39.192Z');
        INSERT INTO grain_state VALUES (7599907221360487740, -1089357896855742841, 'more', 'notebook', 'healthpass', X'20401B7575696420616E64206D6F7265E0', 629900911, '2021-01-11T00:30:39.204Z');
        INSERT INTO grain_state VALUES (0, -9223372036854775808, '', 'notebook', 'healthpass', X'2040196C65617374206E756D626572E0', 286800871, '2021-01-11T00:30:39.205Z');
        INSERT INTO grain_state VALUES (0, 42, 'more', 'notebook', 'healthpass', X'20401F6E756D62657220616E64206D6F7265E0', 646336015, '2021-01-11T00:30:39.212Z');
        INSERT INTO grain_state VALUES (0, 0, '四川 ''1''', 'notebook', 'healthpass', X'204009776F7264E0', 895280446, '2021-01-11T00:30:39.241Z');
        INSERT INTO grain_state VALUES (7383445245961249331, -4822678189205112, '', 'notebook', 'healthpass', X'204025776F7264206F662068657820646967697473E0', 137876396, '2021-01-11T00:30:39.249Z');
        INSERT INTO grain_state VALUES (0, 7, '', 'notebook', 'healthpass', X'204023776F7264206F66206F6E65206469676974E0', 165922233, '2021-01-11T00:30:39.314Z');
        INSERT INTO grain_state VALUES (0, 10, 'b', 'notebook', 'healthpass', X'204021776F72642077697468206120706C7573E0', 663800304, '2021-01-11T00:30:39.364Z');
        INSERT INTO grain_state VALUES (7599907221360487740, -1089357896855742841, '', 'venue', 'healthpass', X'2020E8400DE4B89CE7AB9909150321E800A034CC48623BE04119E9829BE5B483E5B1B1E8B7AF410121E80815070915050161091505091503E0410B6B65792D31E0010721800074D3150BB6D808810040230E43000000E0E0', 795535372, '2021-01-11T00:30:40.277Z');
        INSERT INTO orleans_reminder VALUES ('healthpass', 'notebook/0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'release', '2021-01-12 00:00:00', 3456000000, -531805160, 0);
        INSERT INTO orleans_reminder VALUES ('healthpass', 'notebook/0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'review', '2021-01-11 00:30:00.1234567', 60000, -531805160, 0);
        INSERT INTO orleans_reminder VALUES ('healthpass', 'notebook/四川 ''1''', 'review', '2021-01-13 04:05:06', 7200000, 716453901, 1);
        """;
}
