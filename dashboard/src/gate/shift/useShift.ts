import { shallowRef } from 'vue'
import { newShift, type Shift } from './shift'

const key = 'healthpass.gate.shift'
const endedKey = 'healthpass.gate.ended'

type Store = Pick<Storage, 'getItem' | 'setItem'>

function read(store: Store, name: string): (Shift & { to?: number }) | null {
  try {
    const value = JSON.parse(store.getItem(name) ?? 'null') as Shift | null
    return value && typeof value.from === 'number' && typeof value.scans === 'object' ? value : null
  } catch {
    return null
  }
}

/** The shift that goes on, and the one that ended last: numbers alone, kept through a reload. */
export function useShift(store: Store, now: () => number) {
  const shift = shallowRef<Shift>(read(store, key) ?? newShift(now()))
  const ended = shallowRef<(Shift & { to?: number }) | null>(read(store, endedKey))

  const keep = (name: string, value: Shift) => {
    try {
      store.setItem(name, JSON.stringify(value))
    } catch {
      // The numbers hold for as long as the page is open, then.
    }
  }

  function change(act: (shift: Shift) => Shift) {
    shift.value = act(shift.value)
    keep(key, shift.value)
  }

  function end() {
    ended.value = { ...shift.value, to: now() }
    keep(endedKey, ended.value)
    change(() => newShift(now()))
  }

  return { shift, ended, change, end }
}
