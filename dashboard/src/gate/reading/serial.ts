// What of Web Serial is used here; TypeScript's own libraries do not describe it.
export interface SerialPort {
  readable: ReadableStream<Uint8Array> | null
  open(options: { baudRate: number }): Promise<void>
  close(): Promise<void>
}

export interface Serial { getPorts(): Promise<SerialPort[]>, requestPort(): Promise<SerialPort> }

export const serialOf = (navigator: Navigator): Serial | null => ('serial' in navigator ? navigator.serial as Serial : null)

// Scanners that plug in as a serial port over USB take any speed; those with a cable of their own leave the factory with this one.
const baudRate = 9_600
const most = 1_024

/** Cuts what comes in at its line ends; a reading without one is no reading yet. */
export function lines(read: (text: string) => void) {
  let text = ''
  return (chunk: string) => {
    for (const character of chunk) {
      if (character !== '\r' && character !== '\n' && character !== '\t') {
        if (text.length < most) text += character
        continue
      }
      if (text.trim() !== '') read(text)
      text = ''
    }
  }
}

/** Reads a port until it is pulled out or the signal comes. */
export async function readPort(port: SerialPort, read: (text: string) => void, signal: AbortSignal): Promise<void> {
  await port.open({ baudRate })
  const take = lines(read)
  const decoder = new TextDecoder()
  const reader = port.readable!.getReader()
  const stop = () => void reader.cancel()
  signal.addEventListener('abort', stop)
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      take(decoder.decode(value, { stream: true }))
    }
  } finally {
    signal.removeEventListener('abort', stop)
    reader.releaseLock()
    await port.close().catch(() => {})
  }
}
