import type { Session } from '../api/sessions'

const key = 'healthpass.session'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The session of this tab, if it has not run out by `now`. What proves it is in a cookie that no script reads; here is whose it is. */
export function readSession(store: Store, now: number): Session | null {
  try {
    const session = JSON.parse(store.getItem(key) ?? 'null') as Session | null
    return session && typeof session.token === 'string' && Date.parse(session.expiresAt) > now ? session : null
  } catch {
    return null
  }
}

/** Keeps a session for this tab, or forgets it. */
export function writeSession(store: Store, session: Session | null) {
  if (session) store.setItem(key, JSON.stringify(session))
  else store.removeItem(key)
}
