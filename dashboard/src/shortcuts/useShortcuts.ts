import { onBeforeUnmount, onMounted, shallowReactive } from 'vue'
import { find, nameOf, type Shortcut } from './shortcut'

/** The tables that the keyboard answers to just now, for the help of a shell whose pages add their own. */
export const tablesInUse = shallowReactive<Shortcut[][]>([])

const isTextBox = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement
  || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type))

/** Listens to the keyboard on behalf of a page's table of shortcuts. */
export function useShortcuts(table: Shortcut[]) {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const row = find(table, event, isTextBox(event.target), document.querySelector('dialog[open]') !== null)
    if (!row?.run) return
    event.preventDefault()
    row.run(nameOf(event))
  }
  onMounted(() => { tablesInUse.push(table); window.addEventListener('keydown', onKey) })
  onBeforeUnmount(() => { tablesInUse.splice(tablesInUse.indexOf(table), 1); window.removeEventListener('keydown', onKey) })
}
