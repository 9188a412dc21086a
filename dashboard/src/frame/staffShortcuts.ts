import { helpShortcuts, type Shortcut } from '../shortcuts/shortcut'

interface Actions { command: () => void, help: () => void, signedIn: () => boolean }

/** What the keyboard does on every page of the staff shell. */
export const staffShortcuts = (actions: Actions): Shortcut[] => [
  { keys: ['Ctrl+k'], help: 'keys.command', run: actions.command, inText: true, when: actions.signedIn },
  ...helpShortcuts(actions.help),
]
