import { ref, shallowRef, type Ref } from 'vue'
import { getCases } from '../api/cases'
import { asProblem, type Problem } from '../api/problem'
import { getAccounts, getChange, type Account, type Change } from '../api/staff'

const kind = 'staff_change'

/** The accounts of the administrator's region, and what waits to be granted by this one. */
export function useAccounts(token: Ref<string | null>, onExpired: () => void) {
  const accounts = shallowRef<Account[]>([])
  const next = ref<string | null>(null)
  const waiting = shallowRef<Change[]>([])
  const toBeConfirmed = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)

  /** Does something with the session's proof; what goes wrong is kept to be shown. */
  async function attempt<T>(act: (token: string) => Promise<T>): Promise<T | undefined> {
    if (!token.value || busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      return await act(token.value)
    } catch (error) {
      problem.value = asProblem(error)
      if (problem.value.status === 401) onExpired()
      return undefined
    } finally {
      busy.value = false
    }
  }

  async function read(proof: string) {
    const page = await getAccounts(null, toBeConfirmed.value, proof)
    const cases = await getCases(null, proof)
    waiting.value = await Promise.all(cases.cases.filter(one => one.kind === kind).map(one => getChange(one.caseId, proof)))
    accounts.value = page.accounts
    next.value = page.next ?? null
  }

  async function more(proof: string) {
    const page = await getAccounts(next.value, toBeConfirmed.value, proof)
    accounts.value = [...accounts.value, ...page.accounts]
    next.value = page.next ?? null
  }

  return { accounts, next, waiting, toBeConfirmed, problem, busy, attempt, read, more }
}
