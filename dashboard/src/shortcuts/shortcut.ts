import type { MessageKey } from '../i18n/messages'

/** One row of a page's table of shortcuts: what the help dialog lists and what the keyboard does. */
export interface Shortcut {
  /** Values of KeyboardEvent.key; `Ctrl+` and `Alt+` may come before. */
  keys: string[]
  help: MessageKey
  /** Left out where the element in focus does the work and the row is there for the help dialog. */
  run?: (key: string) => void
  /** Works while a text box has the focus, too. */
  inText?: boolean
  /** Works while a dialog is open, too. */
  inDialog?: boolean
  /** Says whether the row applies just now. */
  when?: () => boolean
}

interface Press { key: string, ctrlKey: boolean, altKey: boolean, metaKey: boolean, shiftKey?: boolean }

/** A key press as the tables write it. On a Mac the command key stands in for Ctrl. */
export function nameOf({ key, ctrlKey, altKey, metaKey, shiftKey }: Press): string {
  // With Ctrl held some keyboards report the plain key.
  const typed = key === '/' && shiftKey ? '?' : key
  const name = typed.length === 1 ? typed.toLowerCase() : typed
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`
}

/** The row that answers a key press, if any. */
export function find(table: Shortcut[], press: Press, inText: boolean, inDialog = false): Shortcut | undefined {
  const name = nameOf(press)
  return table.find(row => row.run !== undefined && row.keys.includes(name)
    && (!inText || row.inText === true) && (!inDialog || row.inDialog === true) && (row.when?.() ?? true))
}

/** The rows that open the help: `?` alone, and what works while somebody types. */
export const helpShortcuts = (open: () => void): Shortcut[] => [
  { keys: ['?'], help: 'keys.help', run: open, inDialog: true },
  { keys: ['F1', 'Ctrl+?'], help: 'keys.helpAnywhere', run: open, inText: true, inDialog: true },
]
