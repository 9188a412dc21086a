/** A request as a worker sees it. */
export interface Asked { method: string, mode: string, url: string }

/** What a worker answers from: the page, a file of it, or nothing, and the network is asked as if there were no worker. */
export function answerOf(asked: Asked, origin: string, address: string, files: readonly string[]): string | null {
  const { origin: from, pathname } = new URL(asked.url)
  if (asked.method !== 'GET' || from !== origin) return null
  if (asked.mode === 'navigate') return pathname === address || pathname.startsWith(`${address}/`) ? address : null
  return files.includes(pathname) ? pathname : null
}
