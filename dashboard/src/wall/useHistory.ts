import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { getChildrenDay, getDay, getDayTotals, getForecasts, type Forecast, type HistoryDay, type HistoryPoint } from '../api/history'
import { formatDay } from '../format/times'

const dayMs = 86_400_000
const pointsEveryMs = 60_000
const restEveryMs = 600_000

/** Midnight in the province of the day an instant lies in. */
export const midnightOf = (instant: number): number => Date.parse(`${formatDay(instant)}T00:00:00+08:00`)

type Children = Awaited<ReturnType<typeof getChildrenDay>>

/**
 * What a region's past says: today's and yesterday's points, yesterday's numbers of it and its children, and
 * when they reach their targets. Whatever cannot be had is null, and asked for again later.
 */
export function useHistory(code: Ref<string>, now: Ref<number>, token: () => string | undefined) {
  const today = shallowRef<HistoryPoint[] | null>(null)
  const yesterday = shallowRef<HistoryPoint[] | null>(null)
  const dayBefore = shallowRef<HistoryDay | null>(null)
  const childrenBefore = shallowRef<Children | null>(null)
  const forecasts = shallowRef<Forecast[] | null>(null)
  const asked = ref(false)
  const midnight = computed(() => midnightOf(now.value))
  let cancel = new AbortController()
  const stopwatch = () => performance.now()
  let pointsAt = 0
  let restAt = 0

  const orNull = <T>(asking: Promise<T>): Promise<T | null> => asking.catch(() => null)

  async function askPoints(signal: AbortSignal) {
    pointsAt = stopwatch()
    const points = await orNull(getDay(code.value, formatDay(midnight.value), { token: token(), signal }))
    if (!signal.aborted) today.value = points ?? today.value
  }

  async function askRest(signal: AbortSignal) {
    restAt = stopwatch()
    const [region, date, ask] = [code.value, formatDay(midnight.value - dayMs), { token: token(), signal }]
    const [points, totals, children, ahead] = await Promise.all([
      yesterday.value ?? orNull(getDay(region, date, ask)),
      dayBefore.value?.settled ? dayBefore.value : orNull(getDayTotals(region, date, ask)),
      childrenBefore.value ?? orNull(getChildrenDay(region, date, ask)),
      orNull(getForecasts(region, ask)),
    ])
    if (signal.aborted) return
    yesterday.value = points
    dayBefore.value = totals
    childrenBefore.value = children
    forecasts.value = ahead ?? forecasts.value
    asked.value = true
  }

  function begin() {
    cancel.abort()
    cancel = new AbortController()
    today.value = yesterday.value = dayBefore.value = childrenBefore.value = forecasts.value = null
    asked.value = false
    void askPoints(cancel.signal)
    void askRest(cancel.signal)
  }

  // Another region or another day: nothing of what was there is about it.
  watch([code, midnight], begin, { immediate: true })
  watch(now, () => {
    if (stopwatch() - pointsAt >= pointsEveryMs) void askPoints(cancel.signal)
    if (stopwatch() - restAt >= restEveryMs) void askRest(cancel.signal)
  })
  onBeforeUnmount(() => cancel.abort())

  return { today, yesterday, dayBefore, childrenBefore, forecasts, asked, midnight }
}
