import { computed, onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import { asProblem, type Problem } from '../api/problem'
import { serverNow } from '../api/serverNow'
import { formatDateTime } from '../format/times'

/** A stretch of a list, and what to ask with for the following one. */
export interface Stretch<Row> { rows: Row[], next?: string | null }

/** A list that a page reads stretch by stretch, the latest question winning, and what is done with it, one thing at a time. */
export function useList<Row>(
  { token, expire }: { token: Readonly<Ref<string | null>>, expire: () => void },
  ask: (after: string | null, token: string, signal: AbortSignal) => Promise<Stretch<Row>>,
) {
  const rows = shallowRef<Row[] | null>(null)
  const next = ref<string | null>(null)
  const readAt = ref<number | null>(null)
  /** Why the list is not the latest. */
  const unread = shallowRef<Problem | null>(null)
  /** Why what was asked for was not done. */
  const failed = shallowRef<Problem | null>(null)
  const said = ref('')
  const busy = ref(false)
  const readTime = computed(() => (readAt.value === null ? null : formatDateTime(new Date(readAt.value).toISOString())))
  let reading = new AbortController()
  onScopeDispose(() => reading.abort())

  function met(error: unknown): Problem {
    const problem = asProblem(error)
    if (problem.status === 401) expire()
    return problem
  }

  /** Reads the list from its beginning, or what follows. */
  async function read(after: string | null = null) {
    reading.abort()
    const mine = reading = new AbortController()
    try {
      const found = await ask(after, token.value ?? '', mine.signal)
      if (mine.signal.aborted) return
      rows.value = after === null ? found.rows : [...(rows.value ?? []), ...found.rows]
      next.value = found.next ?? null
      readAt.value = serverNow()
      unread.value = null
    } catch (error) {
      if (!mine.signal.aborted) unread.value = met(error)
    }
  }

  /** Does one thing with the session's proof; what goes wrong is kept to be shown. */
  async function act(what: (token: string) => Promise<void>) {
    busy.value = true
    failed.value = null
    said.value = ''
    try {
      await what(token.value ?? '')
    } catch (error) {
      failed.value = met(error)
    } finally {
      busy.value = false
    }
  }

  return { rows, next, readTime, unread, failed, said, busy, read, act }
}
