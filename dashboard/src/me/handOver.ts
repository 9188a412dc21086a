type Address = Pick<Location, 'hash' | 'pathname' | 'search'>
type Trail = Pick<History, 'state' | 'replaceState'>

const mark = '#enter='
const linkPath = /^\/t\/([a-z2-9]+)\/?$/

/** What somebody brings along from an application window; it is taken out of the address, which may be kept and shown. */
export function takeHandOver(location: Address, history: Trail): string | null {
  if (!location.hash.startsWith(mark)) return null
  const ticket = location.hash.slice(mark.length)
  history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  return ticket || null
}

/** The token of the text's link by which somebody came. */
export const linkIn = (location: Pick<Location, 'pathname'>): string | null => linkPath.exec(location.pathname)?.[1] ?? null
