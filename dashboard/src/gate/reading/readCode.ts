/** What was read, as far as its text tells: what may be a code of this system, or why it is none. */
export interface Reading {
  kind: 'printed' | 'live' | 'none'
  text: string
  /** Why it is none, in the server's word. */
  fault?: 'empty' | 'cut_off' | 'run_together' | 'web_address' | 'document_number' | 'barcode' | 'venue_id' | 'other_layout' | 'too_long' | 'foreign'
}

const prefix = 'HP1:'
const longestPrinted = 512
const liveLength = 85
const oldLiveLength = 71
const venueIdLength = 13
const leastOfACode = 20
const base32 = /^[0-9A-HJKMNP-TV-Z]+$/

const plain = (raw: string): string => [...raw]
  .map(one => (one >= '\uFF01' && one <= '\uFF5E' ? String.fromCharCode(one.charCodeAt(0) - 0xFEE0) : one === '\u3000' || one === '\u00A0' ? ' ' : one))
  .filter(one => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(one))
  .join('')
  .trim()
  // Some readers say which kind of code they have read (ISO/IEC 15424).
  .replace(/^\][A-Za-z][0-9]/, '')
  .trim()

const found = (kind: 'printed' | 'live', text: string): Reading => ({ kind, text })
const none = (fault: Reading['fault'], text: string): Reading => ({ kind: 'none', text, fault })

/**
 * Puts right what readers send, for the time without the network and to see that one code comes twice; with it the raw text goes to the
 * server, whose reader knows more.
 */
export function readCode(raw: string): Reading {
  const text = plain(raw)
  if (text === '') return none('empty', text)
  const upper = text.toUpperCase()
  if (upper.startsWith(prefix)) {
    return upper.length > longestPrinted ? none('too_long', text)
      : /^[0-9A-Z $%*+\-./:]+$/.test(upper) ? found('printed', upper)
      : none('foreign', text)
  }
  const bare = text.replaceAll(' ', '')
  const repaired = bare.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  if (bare.length === liveLength && base32.test(repaired)) return found('live', repaired)
  if (bare.length === oldLiveLength && /^[A-Za-z0-9_-]+$/.test(bare)) return found('live', bare)
  return none(faultOf(text, bare), text)
}

function faultOf(text: string, bare: string): Reading['fault'] {
  if (/:\/\/|^www\./i.test(text)) return 'web_address'
  if (/[^\x00-\x7F]/.test(text)) return 'other_layout'
  if (/^\d{17}[\dXx]$/.test(text)) return 'document_number'
  if (/^\d+$/.test(text)) return 'barcode'
  if (bare.length === venueIdLength && base32.test(bare.toUpperCase())) return 'venue_id'
  if (!/^[A-Za-z0-9]+$/.test(text) || text.length < leastOfACode) return 'foreign'
  return text.length > liveLength ? 'run_together' : 'cut_off'
}
