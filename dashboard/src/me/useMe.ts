import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { getMe, showCode, signOut, signOutEverywhere, type Colour, type HealthCode, type Me } from '../api/me'
import { serverNow } from '../api/serverNow'
import type { Problem } from '../api/problem'
import { emptyDraft } from './applicationDraft'
import { readLastKnown, writeLastKnown, type LastKnown } from './lastKnown'
import { useNow } from './useNow'
import { useRepeated } from './useRepeated'

type Store = Parameters<typeof writeLastKnown>[0]

/** Who is on this phone and the code that is shown, from the first look until signing out. */
export function useMe(store: Store) {
  const known = shallowRef<LastKnown | null>(readLastKnown(store))
  const me = shallowRef<Me | null>(null)
  const code = shallowRef<HealthCode | null>(null)
  /** True once the server has said that nobody is signed in here. */
  const isOut = ref(false)
  const now = useNow()
  // The code turned after the rest was read: why and until when is asked for anew, what was read stays meanwhile.
  const outdated = ref(false)
  /** What was typed into the application, for as long as the page lives. */
  const draft = reactive(emptyDraft())

  /** `starting` until the server has answered, where nothing is known from before. */
  const phase = computed(() => (isOut.value ? 'out' : me.value || known.value ? 'in' : 'starting'))
  /** True while the code can be scanned; what has run out is not shown. */
  const isLive = computed(() => code.value !== null && now.value < Date.parse(code.value.expiresAt))
  const colour = computed<Colour | null>(() => known.value?.colour ?? null)

  function remember(value: LastKnown | null) {
    known.value = value
    writeLastKnown(store, value)
  }

  function leave() {
    me.value = null
    code.value = null
    remember(null)
    isOut.value = true
  }

  function enter(person: Me) {
    me.value = person
    outdated.value = false
    remember({ colour: person.colour, reasonCode: person.reasonCode, at: new Date(serverNow()).toISOString() })
    isOut.value = false
  }

  // Of what is not an outage but a refusal, asking again by itself changes nothing.
  const onProblem = ({ status }: Problem) => {
    if (status === 401) leave()
    return status >= 400 && status < 500 && status !== 429
  }

  const wantsMe = computed(() => !isOut.value && (me.value === null || outdated.value))
  const person = useRepeated(wantsMe, async signal => {
    const found = await getMe(signal)
    if (!signal.aborted && !isOut.value) enter(found)
    return null
  }, onProblem)

  // At once where somebody was here before: the gate does not wait for the rest.
  const showing = useRepeated(computed(() => phase.value === 'in'), async signal => {
    const shown = await showCode(signal)
    // What was on its way while somebody signed out is kept nowhere.
    if (signal.aborted || isOut.value) return null
    code.value = shown
    remember({ colour: shown.colour, reasonCode: shown.reasonCode, at: shown.issuedAt })
    return shown.refreshAfterSeconds * 1_000
  }, onProblem)

  watch(known, turned => {
    if (me.value && turned && (turned.reasonCode !== me.value.reasonCode || turned.colour !== me.value.colour)) outdated.value = true
  })

  async function leaveHere() {
    await signOut()
    forget()
  }

  async function leaveEverywhere() {
    await signOutEverywhere()
    forget()
  }

  function forget() {
    leave()
    Object.assign(draft, emptyDraft())
  }

  return {
    phase, me, code, known, colour, isLive, now, draft,
    problem: computed(() => showing.problem.value ?? person.problem.value),
    refreshing: showing.busy,
    startProblem: person.problem,
    enter, leave, leaveHere, leaveEverywhere, forget, refresh: showing.again, again: person.again,
  }
}
