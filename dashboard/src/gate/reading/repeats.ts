const sameWithinMs = 2_000

/**
 * Sees that one code comes twice within two seconds: a reader that reads again, or a hand that trembles. Before a camera a code counts as
 * the same for as long as it stays there.
 */
export function repeats() {
  let last = ''
  let at = Number.NEGATIVE_INFINITY
  return {
    /** Whether a text is the one before, once more. */
    isAgain(text: string, now: number, staysInView: boolean): boolean {
      const isSame = text === last && now - at < sameWithinMs
      if (!isSame || staysInView) at = now
      last = text
      return isSame
    },
    /** Two seconds from when the answer stood there. */
    answered(now: number) { at = now },
    /** What got no answer may be scanned again at once. */
    forget() { last = '' },
  }
}
