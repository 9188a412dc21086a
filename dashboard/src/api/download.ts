import { Problem, problemOf } from './problem'
import { proofOf } from './proof'

const timeoutMs = 60_000

/** Fetches a file with the session's token and has the browser save it; every failure is thrown as a Problem. */
export async function download(path: string, name: string, token: string): Promise<void> {
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
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has the file by then; until it has, the address must stay.
  setTimeout(() => URL.revokeObjectURL(address), timeoutMs)
}
