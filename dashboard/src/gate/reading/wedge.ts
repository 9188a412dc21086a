import { characterOf, isEnd, type KeyPress } from './keys'

/** What a key was: the end of a reading, part of what only a machine types so fast, or somebody's own. */
export type Pressed = 'read' | 'burst' | 'own'

// Nobody types a code at this pace: scanners need 10 to 40 ms a character.
export const paceMs = 50
const least = 8
const most = 1_024
// From here on it is kept from whatever has the focus.
const certain = 3

/** Tells a scanner that types, as a keyboard does, from somebody who types: by the pace, and by what it ends with. */
export function wedge(read: (text: string) => void) {
  let text = ''
  let last = Number.NEGATIVE_INFINITY

  /** Takes a key. `at` is in milliseconds, of any clock that goes evenly. */
  return function press(key: KeyPress, at: number): Pressed {
    const isFast = at - last < paceMs
    if (isEnd(key)) {
      const whole = isFast && text.length >= least ? text : null
      // Some end with CR and LF both: what follows within the pace is the rest of the end.
      const isRest = isFast && text === '' && last > 0
      text = ''
      last = whole || isRest ? at : Number.NEGATIVE_INFINITY
      if (whole) read(whole)
      return whole || isRest ? 'read' : 'own'
    }
    const character = characterOf(key)
    if (character === null) return isFast && text.length >= certain ? 'burst' : 'own'
    text = isFast && text.length < most ? text + character : character
    last = at
    return text.length >= certain ? 'burst' : 'own'
  }
}
