import { purposes, type Purpose } from '../api/hotline'
import type { Shortcut } from '../shortcuts/shortcut'

interface Actions {
  focusSearch: () => void
  clear: () => void
  choosePurpose: (purpose: Purpose) => void
  move: (step: 1 | -1) => void
  hasSeveral: () => boolean
}

const digits = purposes.map((_, index) => String(index + 1))

/** The desk's keyboard, in one table: no mouse from pick-up to answer. */
export const hotlineShortcuts = (actions: Actions): Shortcut[] => [
  { keys: ['/'], help: 'keys.search', run: actions.focusSearch },
  { keys: ['Ctrl+/'], help: 'keys.search', run: actions.focusSearch, inText: true },
  { keys: ['Enter'], help: 'keys.enter' },
  { keys: ['Escape'], help: 'keys.clear', run: actions.clear, inText: true },
  { keys: digits, help: 'keys.purpose', run: key => actions.choosePurpose(purposes[Number(key) - 1]!) },
  { keys: digits.map(digit => `Alt+${digit}`), help: 'keys.purpose', run: key => actions.choosePurpose(purposes[Number(key.at(-1)) - 1]!), inText: true },
  { keys: ['ArrowUp', 'ArrowDown'], help: 'keys.results', run: key => actions.move(key === 'ArrowDown' ? 1 : -1), inText: true, when: actions.hasSeveral },
]
