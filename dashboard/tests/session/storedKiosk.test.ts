import { describe, expect, it } from 'vitest'
import { readKiosk, writeKiosk } from '../../src/session/storedKiosk'

const store = () => {
  const items = new Map<string, string>()
  return { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value) }
}

describe('a screen\'s token', () => {
  it('is there at the next start', () => {
    const kept = store()
    writeKiosk(kept, { token: 'kiosk_x', region: '510100000000' })
    expect(readKiosk(kept)).toEqual({ token: 'kiosk_x', region: '510100000000' })
  })

  it.each(['', 'null', '{', '{"token":1}', '[]'])('is none out of %s', text => {
    const kept = store()
    kept.setItem('healthpass.kiosk', text)
    expect(readKiosk(kept)).toBeNull()
  })

  it('is none where none was ever given', () => expect(readKiosk(store())).toBeNull())
})
