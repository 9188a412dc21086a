import { Problem, problemOf } from './problem'
import { proofOf } from './proof'

const timeoutMs = 60_000

/** Fetches a file with the session's token and has the browser save it, under a name that may go by what it is; every failure is thrown as a Problem. */
export async function download(path: string, name: string | ((mediaType: string) => string), token: string): Promise<void> {
  let response: Response
  try {
    response = await fetch(path, {
      headers: proofOf(token),
      signal: AbortSignal.timeout(timeoutMs),
      cache: 'no-store',
    })
  } catch {
    throw new Problem(0, 'unreachable', 'unreachable')
  }
  if (!response.ok) throw await problemOf(response)
  const file = await response.blob()
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = typeof name === 'string' ? name : name(file.type)
  link.click()
  // The browser has the file by then; until it has, the address must stay.
  setTimeout(() => URL.revokeObjectURL(address), timeoutMs)
}
