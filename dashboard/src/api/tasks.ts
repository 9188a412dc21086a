import type { Answer, Schemas } from './answer'
import { getCases } from './cases'
import { download } from './download'
import { call } from './http'

export type TaskItem = Schemas['TaskItem']
export type TaskView = Schemas['TaskView']
export type Dispatch = Schemas['DispatchItem']
export type OpenDispatch = Schemas['DispatchResponse']
export type Bulletin = Schemas['BulletinView']
export type TaskUnit = Schemas['UnitView']
export type TaskReminder = Schemas['ReminderView']
export type NewTask = Schemas['TaskRequest']
export type Light = TaskItem['light']

// A task may go to as many units as there are counties, each with a line in the audit trail.
const timeoutMs = 60_000

const root = '/v1/tasks'
const path = (...parts: string[]) => [root, ...parts.map(encodeURIComponent)].join('/')
const query = (fields: Record<string, string | null | undefined>) => {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) if (value) written.set(name, value)
  return written.size > 0 ? `?${written.toString()}` : ''
}

export const getTasks = (token: string, signal?: AbortSignal) => call<Answer<'/v1/tasks'>>(root, { token, signal })

export const getTask = (id: string, token: string, signal?: AbortSignal) => call<TaskView>(path(id), { token, signal })

export const issueTask = (body: NewTask, token: string) => call<TaskItem>(root, { method: 'POST', body, token })

/** What waits for the account among dispatches, soonest due first. */
export const getTaskCases = async (after: string | null, token: string, signal?: AbortSignal) => {
  const page = await getCases(after, token, signal)
  return { cases: page.cases.filter(one => one.kind === 'task'), next: page.next ?? null }
}

/** What went to the units of the account's region, the reddest first. */
export const getDispatches = (filter: { light?: string, state?: string }, after: string | null, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/tasks/dispatches'>>(`${path('dispatches')}${query({ ...filter, after })}`, { token, signal })

export const getDispatch = (id: string, token: string, signal?: AbortSignal) => call<OpenDispatch>(path('dispatches', id), { token, signal })

const dispatchBody = (units: string[], dueOn: string) => ({ units, dueOn: dueOn || null }) satisfies Schemas['DispatchRequest']

/** Dispatches a task to units. */
export const dispatchTask = (taskId: string, units: string[], dueOn: string, token: string) =>
  call<Schemas['DispatchedUnits']>(path(taskId, 'dispatches'), { method: 'POST', body: dispatchBody(units, dueOn), token, timeoutMs })

/** Parts what a unit has among units further down. */
export const partDispatch = (dispatchId: string, units: string[], dueOn: string, token: string) =>
  call<Schemas['DispatchedUnits']>(path('dispatches', dispatchId, 'dispatches'), { method: 'POST', body: dispatchBody(units, dueOn), token, timeoutMs })

export const signDispatch = (id: string, token: string) => call<OpenDispatch>(path('dispatches', id, 'signing'), { method: 'POST', token })

export const tellDispatch = (id: string, percent: number, text: string, token: string) =>
  call<OpenDispatch>(path('dispatches', id, 'feedback'), { method: 'POST', body: { percent, text } satisfies Schemas['FeedbackRequest'], token })

export const acceptDispatch = (id: string, quality: number | null, token: string) =>
  call<OpenDispatch>(path('dispatches', id, 'acceptance'), { method: 'POST', body: { quality, text: null } satisfies Schemas['AcceptanceRequest'], token })

export const recheckDispatch = (id: string, passed: boolean, text: string, token: string) =>
  call<OpenDispatch>(path('dispatches', id, 'recheck'), { method: 'POST', body: { passed, text } satisfies Schemas['RecheckRequest'], token })

/** Does with a dispatch what takes a word. */
export const sayOfDispatch = (id: string, deed: 'submission' | 'return' | 'urging' | 'notice' | 'withdrawal', text: string, token: string) =>
  call<OpenDispatch>(path('dispatches', id, deed), { method: 'POST', body: { text } satisfies Schemas['TaskText'], token })

export const getTaskUnits = (token: string, signal?: AbortSignal) => call<Answer<'/v1/tasks/units'>>(path('units'), { token, signal })

export const addTaskUnit = (name: string, regionCode: string, token: string) =>
  call<TaskUnit>(path('units'), { method: 'POST', body: { name, regionCode } satisfies Schemas['UnitRequest'], token })

export const dissolveTaskUnit = (id: string, successorId: string | null, token: string) =>
  call<TaskUnit>(path('units', id, 'dissolution'), { method: 'POST', body: { successorId } satisfies Schemas['DissolutionRequest'], token, timeoutMs })

export const getBulletin = (token: string, signal?: AbortSignal) => call<Bulletin>(path('bulletin'), { token, signal })

export const saveBulletin = (format: 'csv' | 'xlsx', lang: string, token: string) => download(`${path('bulletin', 'export')}${query({ format, lang })}`, `tasks.${format}`, token)

export const getReminders = (token: string, signal?: AbortSignal) => call<Answer<'/v1/tasks/reminders'>>(path('reminders'), { token, background: true, signal })
