import { ref, shallowRef, type Ref } from 'vue'
import { getCases } from '../api/cases'
import { getAccounts, getChange, type Account, type Change } from '../api/staff'
import { useList } from '../lists/useList'

const kind = 'staff_change'

/** The accounts of the administrator's region, and what waits to be granted by this one. */
export function useAccounts(staff: { token: Readonly<Ref<string | null>>, expire: () => void }) {
  const waiting = shallowRef<Change[]>([])
  const toBeConfirmed = ref(false)
  const { rows: accounts, ...list } = useList<Account>(staff, async (after, token, signal) => {
    const page = await getAccounts(after, toBeConfirmed.value, token, signal)
    if (after === null) {
      const cases = await getCases(null, token, signal)
      const found = await Promise.all(cases.cases.filter(one => one.kind === kind).map(one => getChange(one.caseId, token, signal)))
      if (!signal.aborted) waiting.value = found
    }
    return { rows: page.accounts, next: page.next }
  })
  return { accounts, waiting, toBeConfirmed, ...list }
}
