import { ref } from 'vue'
import { createSession, endSession, type Session, type SessionState } from '../api/sessions'
import { readSession, writeSession } from './storedSession'

/** Who is signed in on this tab. */
export function useSession() {
  const session = ref<Session | null>(readSession(sessionStorage, Date.now()))
  const expired = ref(false)

  function keep(next: Session | null) {
    session.value = next
    writeSession(sessionStorage, next)
  }

  async function signIn(userName: string, password: string) {
    keep(await createSession(userName, password))
    expired.value = false
  }

  function signOut() {
    const ended = session.value
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
