let ahead = 0

/** Takes in what an answer's `Date` says; one without it changes nothing. */
export function noteServerTime(date: string | null) {
  const at = Date.parse(date ?? '')
  if (Number.isFinite(at)) ahead = at - Date.now()
}

/** The time by the server's clock, as far as its last answer told it: a screen's own may be wrong by hours. */
export const serverNow = (): number => Date.now() + ahead
