import { expect, it } from 'vitest'
import { alarmsOf } from '../../src/frame/alarms'

it('raises no alarm that no server told', () => expect(alarmsOf([], false, 0)).toEqual([]))

it('names what the service warns of and the cases that are overdue', () => {
  expect(alarmsOf(['nodes', 'database'], true, 2).map(alarm => alarm.id)).toEqual(['unreachable', 'nodes', 'database', 'overdue'])
  expect(alarmsOf([], false, 2)[0]).toMatchObject({ values: { count: 2 }, to: '/work?show=overdue' })
})
