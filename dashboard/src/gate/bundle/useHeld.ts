import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { BundlePayload, VenuePayload } from '../../api/bundles'
import { getBundle, getSigners } from '../../api/gate'
import type { GateDatabase } from '../queue/database'
import { ageOf } from './age'
import { isTrusted, measure, type ClockReading } from './clock'
import { nothingHeld, type BundleFault, type Held } from './held'
import { openJws } from './jws'
import { revocationsOf } from './revocations'
import { takeBundle, takeVenue } from './taking'

const heldKey = 'held'
const clockKey = 'clock'
const slotMs = 600_000
const life = crypto.randomUUID?.() ?? String(Math.random())

/** What the gate holds to verify without the network, and what it knows of its own clock. */
export function useHeld(database: GateDatabase | null, venueId: () => string | null) {
  const held = shallowRef<Held>(nothingHeld)
  const clock = shallowRef<ClockReading | null>(null)
  const fault = ref<BundleFault | null>(null)
  const tick = ref(Date.now())
  const isEnded = computed(() => (held.value.bundle ? revocationsOf(held.value.bundle) : () => false))
  const ticking = setInterval(() => { tick.value = Date.now() }, 15_000)
  onScopeDispose(() => clearInterval(ticking))

  const offsetMs = () => (isTrusted(clock.value, Date.now(), performance.now(), life) ? clock.value.offsetMs : null)
  /** The server's time as far as it is known; the device's own else. */
  const now = () => Date.now() - (offsetMs() ?? 0)
  const age = computed(() => (tick.value, ageOf(held.value, now())))
  const offset = computed(() => (tick.value, clock.value, offsetMs()))

  async function restore() {
    held.value = await database?.get<Held>(heldKey) ?? nothingHeld
    clock.value = await database?.get<ClockReading>(clockKey) ?? null
  }

  /** Forgets everything: whoever signs in anew believes the keys anew. */
  async function forget() {
    held.value = nothingHeld
    fault.value = null
    await database?.forget(heldKey)
  }

  async function refresh() {
    const venue = venueId()
    if (venue === null) return
    // Without TLS a browser proves no signature.
    if (!crypto.subtle) return void (fault.value = 'insecure')
    let next = held.value.venue && held.value.venue.venueId !== venue ? { ...held.value, venue: null } : held.value
    if (next.signers.length === 0) next = { ...next, signers: await getSigners() }
    next = await takeLatest(next, venue, next.bundle?.number ?? null)
    held.value = next
    tick.value = Date.now()
    await keep(next)
  }

  // What the device has no room for is held for as long as the page is open.
  async function keep(next: Held) {
    try {
      await database?.put(heldKey, next)
      await database?.put(clockKey, clock.value)
    } catch (error) {
      console.warn('The bundle is not kept on the device.', error)
    }
  }

  async function takeLatest(from: Held, venue: string, since: number | null): Promise<Held> {
    const sentAt = Date.now()
    const answer = await getBundle(venue, since)
    clock.value = measure(answer.serverTime, sentAt, Date.now(), performance.now(), life) ?? clock.value
    let next = from
    fault.value = null
    if (answer.bundle !== null) {
      const opened = await openJws<BundlePayload>(answer.bundle, 'hp-bundle', next.signers)
      const taken = 'fault' in opened ? { held: next, fault: opened.fault } : takeBundle(next, opened.payload, now())
      // What it continues is not what is held, as after a restore: the whole one says all.
      if (taken.fault === 'gap' && since !== null) return takeLatest(from, venue, null)
      fault.value = taken.fault
      next = taken.held
    }
    if (answer.venue !== null) {
      const opened = await openJws<VenuePayload>(answer.venue, 'hp-venue', next.signers)
      const taken = 'fault' in opened ? { held: next, fault: opened.fault } : takeVenue(next, opened.payload, venue, now())
      fault.value ??= taken.fault
      next = taken.held
    }
    return next
  }

  return { held, isEnded, clock, offset, offsetMs, now, age, fault, restore, forget, refresh, slotMs }
}
