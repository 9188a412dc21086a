import { ref } from 'vue'
import { createSession, endSession, getCookieSession, getSession, type Session, type SessionState } from '../api/sessions'
import { asProblem } from '../api/problem'
import { returned } from './providerReturn'
import { readSession, writeSession } from './storedSession'

/** Who is signed in on this tab. */
export function useSession() {
  const session = ref<Session | null>(readSession(sessionStorage, Date.now()))
  const expired = ref(false)

  function keep(next: Session | null) {
    session.value = next
    writeSession(sessionStorage, next)
  }

  /** Whoever has come back from the identity provider is signed in: the cookie is there, and whose it is the server says. */
  async function adopt() {
    returned.value = null
    try {
      keep(await getCookieSession())
    } catch {
      returned.value = 'openid_failed'
    }
  }

  /** A session that is kept here may have been ended elsewhere since. */
  async function check(kept: Session) {
    try {
      const state = await getSession(kept.token)
      if (session.value?.token === kept.token) keep({ ...state, token: kept.token })
    } catch (error) {
      // Without an answer it is taken to go on: whatever is asked next says so otherwise.
      if (asProblem(error).status === 401 && session.value?.token === kept.token) expire()
    }
  }

  // Somebody else may have been signed in on this tab before.
  if (returned.value === 'done') void adopt()
  else if (returned.value !== null) keep(null)
  else if (session.value) void check(session.value)

  async function signIn(userName: string, password: string) {
    keep(await createSession(userName, password))
    expired.value = false
    returned.value = null
  }

  function signOut() {
    const ended = session.value
    returned.value = null
    keep(null)
    expired.value = false
    // Here it is over whether or not the server hears of it; there it ends by itself when it does not.
    if (ended) void endSession(ended.token).catch(() => undefined)
  }

  /** The password was changed: nothing else is lacking. */
  function changed() {
    if (session.value) keep({ ...session.value, mustChangePassword: false })
  }

  /** A second factor was shown: the server says what the session is good for now. */
  function shown(state: SessionState) {
    if (session.value) keep({ ...state, token: session.value.token })
  }

  /** The server no longer takes the token. */
  function expire() {
    keep(null)
    expired.value = true
  }

  return { session, expired, signIn, signOut, changed, shown, expire }
}
