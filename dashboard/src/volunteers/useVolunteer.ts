import { onMounted, ref, shallowRef, type Ref } from 'vue'
import { asProblem, type Problem } from '../api/problem'
import { closeSession, getVolunteer, openSession, type Volunteer } from '../api/volunteers'

/** The volunteer's session and counts. Nothing of those who were helped is kept, here or anywhere. */
export function useVolunteer(token: Ref<string>, expire: () => void) {
  const volunteer = shallowRef<Volunteer | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)

  function met(error: unknown): Problem {
    const found = asProblem(error)
    if (found.status === 401) expire()
    return found
  }

  async function attempt(act: () => Promise<void>) {
    if (busy.value) return
    busy.value = true
    problem.value = null
    try {
      await act()
    } catch (error) {
      problem.value = met(error)
    } finally {
      busy.value = false
    }
  }

  const read = async () => { volunteer.value = await getVolunteer(token.value) }
  const again = () => attempt(read)

  const open = (regionCode: string, place: string, hours: number, now: number) => attempt(async () => {
    // A moment less: the server's clock decides, and the longest is the longest.
    await openSession({ regionCode, place, until: new Date(now + hours * 3_600_000 - 30_000).toISOString() }, token.value)
    await read()
  })

  const close = () => attempt(async () => {
    const session = volunteer.value?.session
    if (session) await closeSession(session.sessionId, token.value)
    await read()
  })

  onMounted(again)
  return { volunteer, problem, busy, again, open, close }
}
