/** A key as the browser tells it. */
export interface KeyPress {
  key: string
  /** Which key it is on the board, whatever it types. */
  code: string
  shift: boolean
  ctrl: boolean
  alt: boolean
  meta: boolean
}

// What the keys of an English board type, plain and with shift: an input method swallows the character and leaves the key.
const signs: Record<string, string> = {
  Space: '  ', Minus: '-_', Equal: '=+', BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|', Semicolon: ';:', Quote: '\'"', Backquote: '`~',
  Comma: ',<', Period: '.>', Slash: '/?', NumpadAdd: '++', NumpadSubtract: '--', NumpadMultiply: '**', NumpadDivide: '//', NumpadDecimal: '..',
}
const shiftedDigits = ')!@#$%^&*('
const swallowed = new Set(['Process', 'Unidentified', 'Dead'])

/** The character that a key stands for, null for one that types none. */
export function characterOf({ key, code, shift, ctrl, alt, meta }: KeyPress): string | null {
  if (ctrl || alt || meta) return null
  if (key.length === 1) return key
  if (!swallowed.has(key)) return null
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shift ? letter : letter.toLowerCase()
  const digit = /^(Digit|Numpad)(\d)$/.exec(code)
  if (digit) return shift && digit[1] === 'Digit' ? shiftedDigits[Number(digit[2])]! : digit[2]!
  return signs[code]?.[shift ? 1 : 0] ?? null
}

/** Whether a key is what scanners end a reading with: Enter (CR), Tab, or LF as some send it. */
export const isEnd = ({ key, code, ctrl }: KeyPress): boolean =>
  key === 'Enter' || key === 'Tab' || (ctrl && (code === 'KeyJ' || code === 'KeyM')) || (swallowed.has(key) && (code === 'Enter' || code === 'NumpadEnter' || code === 'Tab'))
