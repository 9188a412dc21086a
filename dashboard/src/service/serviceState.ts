import type { ServiceHealth } from '../api/panels'

/** A database that is this far behind has trouble: otherwise records arrive within seconds. */
export const longLagSeconds = 30

/** What of the service deserves a look. */
export function serviceWarnings(service: ServiceHealth): { nodes: boolean, database: boolean, numbers: boolean } {
  return {
    nodes: service.nodesAlive < service.nodesKnown,
    database: service.databaseFailingSeconds > 0 || service.lagSeconds > longLagSeconds,
    numbers: service.reportAgeSeconds > 5,
  }
}
