import { computed, ref, shallowRef } from 'vue'
import { getGateSession, sendLate, signInGate, signOutGate, type GateSession } from '../api/gate'
import { serverNow } from '../api/serverNow'
import { useHeld } from './bundle/useHeld'
import { useNetwork } from './network/useNetwork'
import type { GateDatabase } from './queue/database'
import { LateQueue } from './queue/lateQueue'
import { useUploads } from './queue/useUploads'
import { isSignedIn, noteSignedIn, readProfile, writeProfile, type Profile } from './scans/profile'
import { useScans } from './scans/useScans'
import { withRefused } from './shift/shift'
import { useShift } from './shift/useShift'

/** A gate on this device: who it is, what it holds, how it reaches the server, and what it did. */
export function useGate(database: GateDatabase | null, store: Storage) {
  const profile = shallowRef<Profile | null>(readProfile(store))
  const session = shallowRef<GateSession | null>(null)
  const isOut = ref(!isSignedIn(store))
  const starting = ref(true)
  const held = useHeld(database, () => profile.value?.venue.venueId ?? null)
  const { shift, ended, change, end } = useShift(store, serverNow)
  const queue = database && new LateQueue(database, sendLate)
  const uploads = useUploads(queue, () => network.state.value === 'live' && !isOut.value, (code, count) => change(now => withRefused(now, code, count)))

  const network = useNetwork(ask, () => void uploads.run(), problem => { if (problem.status === 401) leave() })

  const scans = useScans({ profile: () => profile.value, held, network, queue, change, onQueued: () => void uploads.look(), onSignedOut: leave })

  // Whoever stood here before goes on at once, with or without the network; what it says against that comes after.
  const phase = computed(() => (isOut.value ? 'out' : profile.value ? 'in' : starting.value ? 'starting' : session.value ? 'setup' : 'out'))

  function leave() {
    isOut.value = true
    noteSignedIn(store, false)
  }

  async function ask() {
    if (isOut.value) return
    if (!session.value) session.value = await getGateSession()
    await held.refresh()
  }

  async function start() {
    await held.restore()
    await uploads.look()
    if (!isOut.value) await network.probe()
    starting.value = false
  }

  async function signIn(key: string | null) {
    session.value = await signInGate(key)
    await held.forget()
    isOut.value = false
    noteSignedIn(store, true)
    void network.probe()
  }

  async function signOut() {
    await signOutGate()
    session.value = null
    setUp(null)
    leave()
    await held.forget()
  }

  function setUp(next: Profile | null) {
    const isElsewhere = next?.venue.venueId !== profile.value?.venue.venueId
    profile.value = next
    writeProfile(store, next)
    if (next && isElsewhere) void network.probe()
  }

  return { phase, profile, session, held, network, uploads, scans, shift, ended, endShift: end, start, signIn, signOut, setUp, isKeeping: database !== null }
}

export type Gate = ReturnType<typeof useGate>
