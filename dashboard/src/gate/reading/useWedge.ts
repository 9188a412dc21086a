import { onScopeDispose } from 'vue'
import { characterOf } from './keys'
import { paceMs, wedge } from './wedge'

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldOf = (target: EventTarget | null): Field | null => (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null)

/** Hears a scanner that types, wherever the focus is: what it types goes into no field and presses no button. */
export function useWedge(read: (text: string) => void) {
  // The field as its owner left it: the first characters get into it before the pace tells who types.
  let before: { field: Field, value: string } | null = null
  let characterAt = Number.NEGATIVE_INFINITY
  let swallowing = false

  const press = wedge(text => {
    if (before && before.field.value !== before.value) {
      before.field.value = before.value
      before.field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    read(text)
  })

  function onDown(event: KeyboardEvent) {
    // A key that is held down repeats as fast as a scanner types.
    if (event.repeat) return
    const key = { key: event.key, code: event.code, shift: event.shiftKey, ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey }
    if (characterOf(key) !== null) {
      const field = fieldOf(event.target)
      if (event.timeStamp - characterAt >= paceMs) before = field && { field, value: field.value }
      characterAt = event.timeStamp
    }
    swallowing = press(key, event.timeStamp) !== 'own'
    if (swallowing) stop(event)
  }

  // A button is pressed by a blank when the key comes up.
  function onUp(event: KeyboardEvent) {
    if (swallowing) stop(event)
  }

  // A handheld with a scanner built in may paste.
  function onPaste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text') ?? ''
    if (fieldOf(event.target) || text.trim() === '') return
    event.preventDefault()
    read(text)
  }

  window.addEventListener('keydown', onDown, true)
  window.addEventListener('keyup', onUp, true)
  window.addEventListener('paste', onPaste)
  onScopeDispose(() => {
    window.removeEventListener('keydown', onDown, true)
    window.removeEventListener('keyup', onUp, true)
    window.removeEventListener('paste', onPaste)
  })
}

function stop(event: Event) {
  event.preventDefault()
  event.stopPropagation()
}
