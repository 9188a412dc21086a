import { ref, watch, type Ref } from 'vue'
import { asProblem, Problem } from '../api/problem'
import { getReport, getReports, type DailyReport, type ReportVersion } from '../api/reports'

/** Loads the list of reports and the one that the address names: of no day the newest, of no version the newest. */
export function useReport(token: Ref<string | null>, date: Ref<string | null>, version: Ref<number | null>, onExpired: () => void) {
  const versions = ref<ReportVersion[]>([])
  const report = ref<DailyReport | null>(null)
  const problem = ref<Problem | null>(null)
  const loading = ref(false)
  let running: AbortController | null = null

  function loadOther() {
    report.value = null
    problem.value = null
    return load()
  }

  /** Loads what the address names anew; what is shown stays until the answer is there. */
  async function load() {
    running?.abort()
    if (!token.value) return
    const mine = running = new AbortController()
    loading.value = true
    try {
      const issued = await getReports(token.value, mine.signal)
      const day = date.value ?? issued[0]?.date
      const found = day ? await getReport(day, version.value, token.value, mine.signal) : null
      if (mine.signal.aborted) return
      versions.value = issued
      report.value = found
      problem.value = found ? null : new Problem(404, 'report_not_found', '')
    } catch (error) {
      if (mine.signal.aborted) return
      const failed = asProblem(error)
      if (failed.status === 401) onExpired()
      else problem.value = failed
    } finally {
      if (running === mine) loading.value = false
    }
  }

  watch([token, date, version], loadOther, { immediate: true })
  return { versions, report, problem, loading, load }
}
