import { computed, inject, onScopeDispose, provide, ref, shallowRef, watch, type InjectionKey, type Ref } from 'vue'
import type { ServiceHealth } from '../api/panels'
import { asProblem, type Problem } from '../api/problem'
import { getService } from '../api/service'
import { serviceWarnings } from './serviceState'

const everyMs = 15_000

/** `closed`: the service answers, but not to somebody who has not signed in. */
export type ServiceCondition = 'unknown' | 'closed' | 'fine' | 'attention' | 'unreachable'

export type ServiceWarning = 'nodes' | 'database' | 'numbers'

/** The state of the service, asked for again and again; the last answer stays while none comes. */
export function useService(token: Ref<string | undefined>) {
  const health = shallowRef<ServiceHealth | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const readAt = ref<number | null>(null)
  let running = new AbortController()

  async function read() {
    running.abort()
    const mine = running = new AbortController()
    try {
      const found = await getService(token.value, mine.signal)
      if (mine.signal.aborted) return
      health.value = found
      problem.value = null
      readAt.value = Date.now()
    } catch (error) {
      if (!mine.signal.aborted) problem.value = asProblem(error)
    }
  }

  const warnings = computed<ServiceWarning[]>(() => {
    if (!health.value) return []
    const found = serviceWarnings(health.value)
    return (['nodes', 'database', 'numbers'] as const).filter(what => found[what])
  })
  const condition = computed<ServiceCondition>(() =>
    problem.value ? (problem.value.status === 401 ? 'closed' : 'unreachable')
      : health.value === null ? 'unknown'
        : warnings.value.length > 0 ? 'attention' : 'fine')

  const timer = setInterval(() => void read(), everyMs)
  watch(token, () => void read(), { immediate: true })
  onScopeDispose(() => { clearInterval(timer); running.abort() })
  return { health, problem, readAt, warnings, condition, read }
}

type Service = ReturnType<typeof useService>

const key: InjectionKey<Service> = Symbol('service')

/** Asks on behalf of every page of a shell. */
export function provideService(token: Ref<string | undefined>): Service {
  const service = useService(token)
  provide(key, service)
  return service
}

/** What the shell knows of the service. */
export function useProvidedService(): Service {
  const service = inject(key)
  if (!service) throw new Error('Nobody asks for the state of the service here.')
  return service
}
