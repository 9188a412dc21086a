import { onBeforeUnmount, onMounted } from 'vue'
import { find, nameOf, type Shortcut } from './shortcut'

const isTextBox = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement
  || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type))

/** Listens to the keyboard on behalf of a page's table of shortcuts. */
export function useShortcuts(table: Shortcut[]) {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const row = find(table, event, isTextBox(event.target))
    if (!row?.run) return
    event.preventDefault()
    row.run(nameOf(event))
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
