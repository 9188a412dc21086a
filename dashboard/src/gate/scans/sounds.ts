import type { Look } from './shown'

interface Tone { hz: number, ms: number }

// One of its own for each, told apart without looking: one short high, two mid, one long low; three short low for none.
const tones: Record<Look, Tone[]> = {
  allow: [{ hz: 1_320, ms: 120 }],
  check: [{ hz: 660, ms: 160 }, { hz: 660, ms: 160 }],
  deny: [{ hz: 220, ms: 600 }],
  again: [{ hz: 330, ms: 90 }, { hz: 330, ms: 90 }, { hz: 330, ms: 90 }],
}
const gapMs = 80

/** How the device shakes, on and off by turns. */
export const shakes: Record<Look, number[]> = { allow: [80], check: [80, 80, 80], deny: [400], again: [40, 60, 40, 60, 40] }

let context: AudioContext | undefined

/** Sounds and shakes for what is shown. A browser lets nothing sound before somebody has touched the page. */
export function announce(look: Look) {
  navigator.vibrate?.(shakes[look])
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  void context.resume()
  let at = context.currentTime
  for (const { hz, ms } of tones[look]) {
    const [sound, volume] = [context.createOscillator(), context.createGain()]
    sound.frequency.value = hz
    sound.type = look === 'deny' ? 'square' : 'sine'
    volume.gain.setValueAtTime(.6, at)
    volume.gain.setTargetAtTime(0, at + ms / 1_000 - .02, .01)
    sound.connect(volume).connect(context.destination)
    sound.start(at)
    sound.stop(at + ms / 1_000 + .05)
    at += (ms + gapMs) / 1_000
  }
}
