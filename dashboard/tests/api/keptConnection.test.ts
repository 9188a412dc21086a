import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeptConnection } from '../../src/api/keptConnection'

function fakeServer() {
  const opened: { drop: () => void, close: ReturnType<typeof vi.fn> }[] = []
  let reachable = true
  const open = vi.fn(async () => {
    if (!reachable) throw new Error('refused')
    let drop = () => {}
    const closed = new Promise<void>(resolve => { drop = resolve })
    const connection = { closed, drop, close: vi.fn(() => drop()) }
    opened.push(connection)
    return connection
  })
  return { open, opened, setReachable: (value: boolean) => { reachable = value } }
}

let server: ReturnType<typeof fakeServer>
let up: boolean[]
let kept: KeptConnection

beforeEach(() => {
  vi.useFakeTimers()
  server = fakeServer()
  up = []
  kept = new KeptConnection(server.open, value => up.push(value), () => 1)
})

afterEach(() => { kept.stop(); vi.useRealTimers() })

describe('a kept connection', () => {
  it('tries the first connect for ever, at most five seconds apart', async () => {
    server.setReachable(false)
    kept.start()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(server.open.mock.calls.length).toBeGreaterThanOrEqual(720)
    expect(up).toEqual([])
    server.setReachable(true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(up).toEqual([true])
  })

  it('comes back each time it is lost, soon again after a success', async () => {
    kept.start()
    for (let round = 0; round < 5; round++) {
      await vi.advanceTimersByTimeAsync(300)
      server.opened.at(-1)!.drop()
    }
    await vi.advanceTimersByTimeAsync(300)
    expect(up).toEqual([true, false, true, false, true, false, true, false, true, false, true])
    expect(server.opened).toHaveLength(6)
  })

  it('gives up an attempt that hangs, and closes it should it succeed after all', async () => {
    let succeed = (_: { closed: Promise<void>, close: () => void }) => {}
    server.open.mockImplementationOnce(() => new Promise(resolve => { succeed = resolve as never }))
    kept.start()
    await vi.advanceTimersByTimeAsync(10_300)
    expect(up).toEqual([true])
    const close = vi.fn()
    succeed({ closed: new Promise(() => {}), close })
    await vi.advanceTimersByTimeAsync(0)
    expect(close).toHaveBeenCalled()
    expect(server.opened[0]!.close).not.toHaveBeenCalled()
  })

  it('does not wait out its back-off when hurried', async () => {
    server.setReachable(false)
    kept.start()
    await vi.advanceTimersByTimeAsync(60_000)
    server.setReachable(true)
    kept.hurry()
    await vi.advanceTimersByTimeAsync(0)
    expect(up).toEqual([true])
  })

  it('opens a new connection at once when renewed, even if the old one never says that it closed', async () => {
    kept.start()
    await vi.advanceTimersByTimeAsync(0)
    server.opened[0]!.close.mockImplementation(() => {})
    kept.renew()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.opened).toHaveLength(2)
    expect(up).toEqual([true, false, true])
    server.opened[0]!.drop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.opened).toHaveLength(2)
  })

  it('stays down once stopped', async () => {
    kept.start()
    await vi.advanceTimersByTimeAsync(0)
    kept.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.opened).toHaveLength(1)
    expect(server.opened[0]!.close).toHaveBeenCalled()
  })
})
