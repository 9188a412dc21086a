import { describe, expect, it } from 'vitest'
import { RateMeter } from '../../src/wall/rateMeter'

describe('the rate of a counter', () => {
  it('is not known before a second of samples', () => {
    const meter = new RateMeter()
    expect(meter.perSecond).toBeNull()
    meter.add(0, 100)
    meter.add(900, 190)
    expect(meter.perSecond).toBeNull()
    meter.add(1_000, 200)
    expect(meter.perSecond).toBe(100)
  })

  it('is smoothed over five seconds, so that one burst does not jump out', () => {
    const meter = new RateMeter()
    for (let ms = 0; ms <= 20_000; ms += 250) meter.add(ms, ms)
    meter.add(20_250, 20_250 + 1_000)
    expect(meter.perSecond).toBeGreaterThan(1_000)
    expect(meter.perSecond).toBeLessThan(1_250)
  })

  it('forgets the burst five seconds later, and falls to zero when nothing happens', () => {
    const meter = new RateMeter()
    meter.add(0, 0)
    meter.add(1_000, 50_000)
    for (let ms = 1_250; ms <= 6_000; ms += 250) meter.add(ms, 50_000)
    expect(meter.perSecond).toBe(0)
  })

  it('starts afresh at midnight, when the counter falls', () => {
    const meter = new RateMeter()
    meter.add(0, 1_000_000)
    meter.add(1_000, 1_000_500)
    meter.add(2_000, 20)
    expect(meter.perSecond).toBeNull()
    meter.add(3_000, 70)
    expect(meter.perSecond).toBe(50)
  })

  it('does not depend on how many pushes share an instant, nor on one that comes late', () => {
    const meter = new RateMeter()
    meter.add(0, 0)
    meter.add(2_000, 100)
    meter.add(2_000, 200)
    meter.add(1_500, 150)
    expect(meter.perSecond).toBe(100)
  })

  it('keeps a bounded number of samples however long it runs', () => {
    const meter = new RateMeter()
    for (let ms = 0; ms < 3_600_000; ms += 250) meter.add(ms, ms)
    expect((meter as unknown as { samples: unknown[] }).samples.length).toBeLessThanOrEqual(22)
  })
})
