const mark = '#enter='

/** What somebody brings along from an application window; it is taken out of the address, which may be kept and shown. */
export function takeHandOver(location: Pick<Location, 'hash' | 'pathname' | 'search'>, history: Pick<History, 'state' | 'replaceState'>): string | null {
  if (!location.hash.startsWith(mark)) return null
  const ticket = location.hash.slice(mark.length)
  history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  return ticket || null
}
