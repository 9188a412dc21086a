import { describe, expect, it } from 'vitest'
import type { OpenDispatch } from '../../src/api/tasks'
import type { MessageKey } from '../../src/i18n/messages'
import { sentWords } from '../../src/tasks/sent'
import { harms, hasForm, taskActionsOf } from '../../src/tasks/taskActions'
import { readView, viewsOf } from '../../src/tasks/taskViews'

describe('what is looked at', () => {
  it('begins with the tasks for those who issue and watch, and with what waits for those who do', () => {
    expect(viewsOf(['command_centre'])[0]).toBe('tasks')
    expect(viewsOf(['campaign_officer'])[0]).toBe('mine')
    expect(viewsOf(['auditor'])).toEqual(['tasks', 'dispatches', 'bulletin', 'units'])
  })

  it('is never what somebody has no part in', () => expect(readView('units', viewsOf(['campaign_officer']))).toBe('mine'))
})

describe('what is done', () => {
  it('is what the server allows and the page knows', () =>
    expect(taskActionsOf({ actions: ['accept_task', 'sing_a_song', 'urge_task'] } as unknown as OpenDispatch)).toEqual(['accept_task', 'urge_task']))

  it('has fields where a word is not enough', () => expect([hasForm('task_feedback'), hasForm('urge_task'), harms('withdraw_task')]).toEqual([true, false, true]))

  it('says to how many it went, and why not to the others', () => {
    const t = (key: MessageKey, values?: Record<string, string | number>) => `${key} ${Object.values(values ?? {}).join(' ')}`.trim()
    expect(sentWords([{ unitId: 'a', dispatchId: 'b' }, { unitId: 'c', dispatchId: null, code: 'strange' }], t)).toBe('tasks.sent 1 tasks.sentNot 1 strange')
  })
})
