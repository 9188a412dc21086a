import { expect, it } from 'vitest'
import { ServerClock } from '../../src/wall/serverClock'

it('knows no time before the server has told it, and goes on by the stopwatch after', () => {
  const clock = new ServerClock()
  expect(clock.now(10)).toBeNull()
  clock.note(5_000, 100)
  expect(clock.now(100)).toBe(5_000)
  expect(clock.now(1_100)).toBe(6_000)
})

it('believes the message that took least time on its way', () => {
  const clock = new ServerClock()
  clock.note(5_000, 100)
  clock.note(6_000, 1_400)
  expect(clock.now(1_400)).toBe(6_300)
  clock.note(8_000, 2_900)
  expect(clock.now(2_900)).toBe(8_000)
})

it('goes by another node as soon as that has spoken, and by the first until then', () => {
  const clock = new ServerClock()
  clock.note(5_000, 100)
  clock.restart()
  expect(clock.now(200)).toBe(5_100)
  clock.note(1_000, 300)
  expect(clock.now(300)).toBe(1_000)
})

it('forgets what it heard more than a minute ago, so that a stopwatch that goes wrong does not lead astray', () => {
  const clock = new ServerClock()
  for (let second = 0; second <= 600; second++) clock.note(second * 999, second * 1_000)
  expect(clock.now(600_000)).toBeLessThanOrEqual(600 * 999 + 61)
})
