namespace HealthPass.Node;

/// <summary>What a backup holds.</summary>
/// <param name="Node">The node that it is of; only a node of this name may be started on it.</param>
/// <param name="TakenAt">When it was begun.</param>
/// <param name="HasDatabase">Whether the database is in it, as of then.</param>
/// <param name="Watermark">The journal address up to which the database has the node's scans, 0 where the database is not in it.</param>
/// <param name="JournalEnd">The journal address up to which the backup has them.</param>
/// <param name="Waiting">Scans that are in the journal alone: they are carried to the database after a restore.</param>
public sealed record BackupReport(string Node, DateTimeOffset TakenAt, bool HasDatabase, long Watermark, long JournalEnd, long Waiting);
