import { ref } from 'vue'
import { createSession, type Session } from '../api/sessions'
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
    keep(null)
    expired.value = false
  }

  /** The server no longer takes the token. */
  function expire() {
    keep(null)
    expired.value = true
  }

  return { session, expired, signIn, signOut, expire }
}
