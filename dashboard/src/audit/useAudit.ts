import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { getCheckpoints, getLines, getStatus, type AuditChecked, type AuditFilter, type AuditLine, type AuditStatus, type Checkpoint } from '../api/audit'
import { asProblem, type Problem } from '../api/problem'
import { serverNow } from '../api/serverNow'

const pageSize = 50
const everyMs = 30_000

/** Lines of the trail by a filter, newest first, with the trail's standing; what was read stays while nothing new comes. */
export function useAudit(token: Ref<string | null>, filter: Ref<AuditFilter>, onExpired: () => void) {
  const lines = shallowRef<AuditLine[] | null>(null)
  const checked = shallowRef<AuditChecked | null>(null)
  const intact = ref(true)
  const searched = ref(0)
  const more = ref(false)
  const checkpoints = shallowRef<Checkpoint[]>([])
  const status = shallowRef<AuditStatus | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const readAt = ref<number | null>(null)
  const loading = ref(false)
  let running = new AbortController()

  async function work(what: (bearer: string, signal: AbortSignal) => Promise<void>) {
    running.abort()
    if (!token.value) return
    const mine = running = new AbortController()
    loading.value = true
    try {
      await what(token.value, mine.signal)
      if (mine.signal.aborted) return
      problem.value = null
      readAt.value = serverNow()
    } catch (error) {
      if (mine.signal.aborted) return
      problem.value = asProblem(error)
      if (problem.value.status === 401) onExpired()
    } finally {
      if (!mine.signal.aborted) loading.value = false
    }
  }

  const read = () => work(async (bearer, signal) => {
    const [page, standing, heads] = await Promise.all([
      getLines(filter.value, null, pageSize, bearer, signal), getStatus(bearer, signal), getCheckpoints(bearer, signal),
    ])
    ;[lines.value, checked.value, intact.value, searched.value, more.value] = [page.lines, page.checked, page.intact, page.searched, page.more]
    ;[status.value, checkpoints.value] = [standing, heads]
  })

  const readMore = () => work(async (bearer, signal) => {
    const page = await getLines(filter.value, searched.value, pageSize, bearer, signal)
    lines.value = [...lines.value ?? [], ...page.lines]
    intact.value &&= page.intact
    if (checked.value && page.checked.from > 0) {
      checked.value = { ...checked.value, from: page.checked.from, to: checked.value.to || page.checked.to, chain: checked.value.chain && page.checked.chain }
    }
    ;[searched.value, more.value] = [page.searched, page.more]
  })

  // The list stays as it is while it is read; only the standing is asked for again.
  const timer = setInterval(() => {
    if (!token.value || loading.value) return
    getStatus(token.value).then(standing => { status.value = standing }, (error: unknown) => {
      problem.value = asProblem(error)
      if (problem.value.status === 401) onExpired()
    })
  }, everyMs)
  watch([token, filter], () => { lines.value = null; void read() }, { immediate: true })
  onScopeDispose(() => { clearInterval(timer); running.abort() })
  return { lines, checked, intact, more, checkpoints, status, problem, readAt, loading, read, readMore }
}
