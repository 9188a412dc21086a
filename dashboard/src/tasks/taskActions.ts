import type { OpenDispatch } from '../api/tasks'

const knownActions = [
  'sign_task', 'task_feedback', 'submit_task', 'accept_task', 'send_task_back', 'pass_recheck', 'fail_recheck', 'dispatch_task', 'urge_task', 'notice_task', 'withdraw_task',
] as const
export type TaskAction = typeof knownActions[number]

/** What the server lets the account do with a dispatch, as far as this page knows how. */
export const taskActionsOf = (dispatch: OpenDispatch): TaskAction[] => knownActions.filter(action => dispatch.actions.includes(action))

/** What has fields of its own in the drawer, and is done from there. */
export const hasForm = (action: TaskAction): action is 'task_feedback' | 'accept_task' | 'dispatch_task' =>
  action === 'task_feedback' || action === 'accept_task' || action === 'dispatch_task'

/** Whether it is asked for as what harms. */
export const harms = (action: TaskAction): boolean => ['send_task_back', 'fail_recheck', 'notice_task', 'withdraw_task'].includes(action)
