import type { Shortcut } from '../shortcuts/shortcut'

interface Actions {
  up: () => void
  help: () => void
  language: () => void
  fullscreen: () => void
  rotate: () => void
}

/** The wall's keyboard, in one table. */
export const wallShortcuts = (actions: Actions): Shortcut[] => [
  { keys: ['Escape', 'Backspace'], help: 'keys.up', run: actions.up },
  { keys: ['f'], help: 'keys.fullscreen', run: actions.fullscreen },
  { keys: ['l'], help: 'keys.language', run: actions.language },
  { keys: ['r'], help: 'keys.rotate', run: actions.rotate },
  { keys: ['?'], help: 'keys.help', run: actions.help },
]
