import { computed, inject, onScopeDispose, provide, ref, shallowRef, watch, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import { getCases, type Case } from '../api/cases'
import { asProblem, type Problem } from '../api/problem'
import { serverNow } from '../api/serverNow'

const everyMs = 30_000
const mostPages = 10

/** Roles that cases pass through. */
export const rolesWithCases: readonly string[] = ['epidemic_control']

/** `none`: the server has no such list, or this role has no part in any case. */
export type CasesStatus = 'none' | 'loading' | 'ready' | 'refused'

interface Cases {
  status: Ref<CasesStatus>
  cases: Ref<Case[]>
  waiting: Ref<number | null>
  overdue: Ref<number>
  more: ComputedRef<boolean>
  /** Why what is shown is not the latest. */
  problem: Ref<Problem | null>
  readAt: Ref<number | null>
  read: () => Promise<void>
  readMore: () => Promise<void>
}

const key: InjectionKey<Cases> = Symbol('cases')

/** Keeps what waits for whoever is signed in, and asks for it again and again; the last list stays while none comes. */
export function provideCases(token: Ref<string | null>, roles: Ref<readonly string[]>, onExpired: () => void): Cases {
  const status = ref<CasesStatus>('none')
  const cases = shallowRef<Case[]>([])
  const waiting = ref<number | null>(null)
  const overdue = ref(0)
  const problem = shallowRef<Problem | null>(null)
  const readAt = ref<number | null>(null)
  const next = ref<string | null>(null)
  let pagesShown = 1
  let running = new AbortController()

  /** Reads as many pages as are shown, so that a list that was unfolded does not fold up by itself. */
  async function read() {
    running.abort()
    if (!token.value || !roles.value.some(role => rolesWithCases.includes(role))) return
    const mine = running = new AbortController()
    if (status.value === 'none') status.value = 'loading'
    try {
      const found: Case[] = []
      let after: string | null = null
      for (let page = 0; page < pagesShown && (page === 0 || after !== null); page++) {
        const answer = await getCases(after, token.value, mine.signal)
        if (mine.signal.aborted) return
        if (page === 0) [waiting.value, overdue.value] = [answer.waiting, answer.overdue]
        found.push(...answer.cases)
        after = answer.next ?? null
      }
      cases.value = found
      next.value = after
      status.value = 'ready'
      problem.value = null
      readAt.value = serverNow()
    } catch (error) {
      if (mine.signal.aborted) return
      const failed = asProblem(error)
      problem.value = failed
      if (failed.status === 401) onExpired()
      else if (failed.status === 404 || failed.status === 403) {
        status.value = failed.status === 404 ? 'none' : 'refused'
        cases.value = []
        waiting.value = null
        overdue.value = 0
      }
    }
  }

  function readMore() {
    pagesShown = Math.min(pagesShown + 1, mostPages)
    return read()
  }

  function forget() {
    running.abort()
    status.value = 'none'
    cases.value = []
    waiting.value = problem.value = readAt.value = next.value = null
    overdue.value = 0
    pagesShown = 1
  }

  const timer = setInterval(() => void read(), everyMs)
  watch(token, () => { forget(); void read() }, { immediate: true })
  onScopeDispose(() => { clearInterval(timer); running.abort() })
  const kept = { status, cases, waiting, overdue, more: computed(() => next.value !== null && pagesShown < mostPages), problem, readAt, read, readMore }
  provide(key, kept)
  return kept
}

/** What waits for whoever is signed in. */
export function useCases(): Cases {
  const cases = inject(key)
  if (!cases) throw new Error('Only pages of the staff shell have cases.')
  return cases
}
