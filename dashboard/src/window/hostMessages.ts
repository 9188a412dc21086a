/** What a window says to the page that embeds it. Nothing in it is about a person. */
export type HostMessage =
  | { type: 'ready' }
  | { type: 'height', height: number }
  | { type: 'applied' }
  | { type: 'closed' }
  | { type: 'error', code: 'refused' | 'busy' | 'unavailable' | 'unreachable' }

/** The version of what is said: fields may be added under it, none changes. */
export const version = 1

/** The page that embeds the window: the one that is named where it is one of those that may, the only one that may where none is named; null for none. */
export function hostOf(named: unknown, origins: readonly string[]): string | null {
  if (typeof named === 'string') return origins.find(origin => origin === named) ?? null
  return origins.length === 1 ? origins[0]! : null
}

/** Says something to that page and to no other: a browser drops it where another page is there. */
export function tellHost(parent: Pick<Window, 'postMessage'>, host: string | null, message: HostMessage) {
  if (host !== null) parent.postMessage({ healthpass: version, ...message }, host)
}

/** What a page is told of a problem: whether it is worth while to come again, and nothing of what was typed. */
export function errorOf(status: number): Extract<HostMessage, { type: 'error' }> | null {
  if (status === 0) return { type: 'error', code: 'unreachable' }
  if (status === 429) return { type: 'error', code: 'busy' }
  return status >= 500 ? { type: 'error', code: 'unavailable' } : null
}
