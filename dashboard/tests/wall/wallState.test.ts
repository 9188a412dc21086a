import { describe, expect, it } from 'vitest'
import { KeptStates } from '../../src/wall/keptStates'
import { apply, expectSnapshot, fallBackOn, isBare, startAt, turnTo } from '../../src/wall/wallState'
import { at, chengdu, province, push, view, zigong } from './views'

const snapshot = (seconds: number) =>
  push(seconds, [view(province, seconds), view(chengdu, seconds), view(zigong, seconds)], { complete: true })
const started = () => apply(startAt(province), snapshot(0))

describe('a snapshot', () => {
  it('separates the watched region from its children', () => {
    const state = started()
    expect(state.region?.code).toBe(province)
    expect([...state.children.keys()]).toEqual([chengdu, zigong])
    expect(state).toMatchObject({ complete: true, asOf: Date.parse(at(0)) })
  })

  it('replaces everything, so that a child that is gone does not linger', () => {
    const state = apply(expectSnapshot(started()), push(5, [view(province, 5), view(chengdu, 5)], { complete: true }))
    expect([...state.children.keys()]).toEqual([chengdu])
  })

  it('applies after a reconnect even when the new node\'s clock is behind', () => {
    const late = apply(started(), push(60, [view(province, 60, { registered: 160 })]))
    const state = apply(expectSnapshot(late), snapshot(50))
    expect(state.region?.registered).toBe(100)
    expect(state.asOf).toBe(Date.parse(at(50)))
  })
})

describe('a change', () => {
  it('replaces only the regions it names', () => {
    const state = apply(started(), push(1, [view(chengdu, 1, { registered: 101 })]))
    expect(state.children.get(chengdu)?.registered).toBe(101)
    expect(state.children.get(zigong)?.registered).toBe(100)
    expect(state.region?.registered).toBe(100)
  })

  it('leaves the state it came to as it was', () => {
    const before = started()
    apply(before, push(1, [view(chengdu, 1, { registered: 101 })]))
    expect(before.children.get(chengdu)?.registered).toBe(100)
  })

  it('is ignored when it is older than what is here, and does not count as news', () => {
    const before = apply(started(), push(10))
    expect(apply(before, push(9, [view(chengdu, 9, { registered: 99 })]))).toBe(before)
  })

  it('does not take a region back to an older view of itself', () => {
    const newer = apply(started(), push(5, [view(chengdu, 5, { registered: 105 })]))
    const state = apply(newer, push(6, [view(chengdu, 4, { registered: 104 }), view(zigong, 6, { registered: 106 })]))
    expect(state.children.get(chengdu)?.registered).toBe(105)
    expect(state.children.get(zigong)?.registered).toBe(106)
  })

  it('means nothing before the snapshot, on the first connection or a later one', () => {
    const fresh = startAt(province)
    expect(apply(fresh, push(1, [view(chengdu, 1)]))).toBe(fresh)
    const waiting = expectSnapshot(started())
    expect(apply(waiting, push(1, [view(chengdu, 1)]))).toBe(waiting)
  })

  it('about a region that is no longer watched is ignored', () => {
    const before = started()
    expect(apply(before, push(1, [view(zigong, 1)], { watched: chengdu, complete: true }))).toBe(before)
  })
})

it('takes a heartbeat as news without touching a number', () => {
  const before = started()
  const state = apply(before, push(2))
  expect(state).toMatchObject({ asOf: Date.parse(at(2)) })
  expect(state.children).toBe(before.children)
})

describe('turning to another region', () => {
  it('keeps what its parent\'s list said, with the age it has', () => {
    const state = turnTo(started(), chengdu)
    expect(state).toMatchObject({ watched: chengdu, complete: false })
    expect(state.region?.code).toBe(chengdu)
    expect(state.children.size).toBe(0)
  })

  it('shows nothing of a region it knows nothing about', () => {
    expect(turnTo(started(), '511100000000')).toMatchObject({ region: null, asOf: null })
  })
})

describe('a bare region', () => {
  const kept = started()

  it('falls back on what was kept of it, as old as that is, and waits for the snapshot', () => {
    const state = fallBackOn(startAt(province), kept)
    expect(state.children).toBe(kept.children)
    expect(state).toMatchObject({ complete: false, asOf: Date.parse(at(0)) })
    expect(isBare(state)).toBe(false)
  })

  it('keeps what its parent said of it since', () => {
    const since = { ...startAt(province), region: view(province, 9, { registered: 109 }), asOf: Date.parse(at(9)) }
    expect(fallBackOn(since, kept).region?.registered).toBe(109)
  })

  it('stays bare where nothing was kept, and one with children keeps its own', () => {
    expect(fallBackOn(startAt(province), undefined).children.size).toBe(0)
    const live = apply(startAt(province), snapshot(7))
    expect(fallBackOn(live, kept)).toBe(live)
  })
})

it('keeps the regions shown last, and not without end', () => {
  const states = new KeptStates()
  for (let i = 0; i < 200; i++) {
    states.keep(startAt(`r${i}`))
    states.keep(startAt(province))
  }
  expect(states.of(province)).toBeDefined()
  expect(states.of('r199')).toBeDefined()
  expect(states.of('r0')).toBeUndefined()
})
