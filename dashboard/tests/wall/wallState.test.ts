import { describe, expect, it } from 'vitest'
import { apply, expectSnapshot, startAt, turnTo } from '../../src/wall/wallState'
import { at, chengdu, province, push, view, zigong } from './views'

const snapshot = (seconds: number) =>
  push(seconds, [view(province, seconds), view(chengdu, seconds), view(zigong, seconds)], { complete: true })
const started = () => apply(startAt(province), snapshot(0), 1_000)

describe('a snapshot', () => {
  it('separates the watched region from its children', () => {
    const state = started()
    expect(state.region?.code).toBe(province)
    expect([...state.children.keys()]).toEqual([chengdu, zigong])
    expect(state).toMatchObject({ complete: true, asOf: Date.parse(at(0)), receivedAt: 1_000 })
  })

  it('replaces everything, so that a child that is gone does not linger', () => {
    const state = apply(expectSnapshot(started()), push(5, [view(province, 5), view(chengdu, 5)], { complete: true }), 2_000)
    expect([...state.children.keys()]).toEqual([chengdu])
  })

  it('applies after a reconnect even when the new node\'s clock is behind', () => {
    const late = apply(started(), push(60, [view(province, 60, { registered: 160 })]), 2_000)
    const state = apply(expectSnapshot(late), snapshot(50), 3_000)
    expect(state.region?.registered).toBe(100)
    expect(state.asOf).toBe(Date.parse(at(50)))
  })
})

describe('a change', () => {
  it('replaces only the regions it names', () => {
    const state = apply(started(), push(1, [view(chengdu, 1, { registered: 101 })]), 2_000)
    expect(state.children.get(chengdu)?.registered).toBe(101)
    expect(state.children.get(zigong)?.registered).toBe(100)
    expect(state.region?.registered).toBe(100)
  })

  it('leaves the state it came to as it was', () => {
    const before = started()
    apply(before, push(1, [view(chengdu, 1, { registered: 101 })]), 2_000)
    expect(before.children.get(chengdu)?.registered).toBe(100)
  })

  it('is ignored when it is older than what is here, and does not count as news', () => {
    const before = apply(started(), push(10), 2_000)
    expect(apply(before, push(9, [view(chengdu, 9, { registered: 99 })]), 3_000)).toBe(before)
  })

  it('does not take a region back to an older view of itself', () => {
    const newer = apply(started(), push(5, [view(chengdu, 5, { registered: 105 })]), 2_000)
    const state = apply(newer, push(6, [view(chengdu, 4, { registered: 104 }), view(zigong, 6, { registered: 106 })]), 3_000)
    expect(state.children.get(chengdu)?.registered).toBe(105)
    expect(state.children.get(zigong)?.registered).toBe(106)
  })

  it('means nothing before the snapshot, on the first connection or a later one', () => {
    const fresh = startAt(province)
    expect(apply(fresh, push(1, [view(chengdu, 1)]), 1_000)).toBe(fresh)
    const waiting = expectSnapshot(started())
    expect(apply(waiting, push(1, [view(chengdu, 1)]), 2_000)).toBe(waiting)
  })

  it('about a region that is no longer watched is ignored', () => {
    const before = started()
    expect(apply(before, push(1, [view(zigong, 1)], { watched: chengdu, complete: true }), 2_000)).toBe(before)
  })
})

it('takes a heartbeat as news without touching a number', () => {
  const before = started()
  const state = apply(before, push(2), 3_000)
  expect(state).toMatchObject({ asOf: Date.parse(at(2)), receivedAt: 3_000 })
  expect(state.children).toBe(before.children)
})

describe('turning to another region', () => {
  it('keeps what its parent\'s list said, with the age it has', () => {
    const state = turnTo(started(), chengdu)
    expect(state).toMatchObject({ watched: chengdu, complete: false, receivedAt: 1_000 })
    expect(state.region?.code).toBe(chengdu)
    expect(state.children.size).toBe(0)
  })

  it('shows nothing of a region it knows nothing about', () => {
    expect(turnTo(started(), '511100000000')).toMatchObject({ region: null, receivedAt: null })
  })
})
