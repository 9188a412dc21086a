const views = ['mine', 'tasks', 'dispatches', 'reminders', 'bulletin', 'units', 'enter'] as const
export type View = typeof views[number]

/** What somebody of these roles can look at, and sees first. */
export function viewsOf(roles: readonly string[]): View[] {
  if (roles.includes('command_centre')) return ['tasks', 'mine', 'dispatches', 'reminders', 'bulletin', 'units', 'enter']
  return roles.includes('campaign_officer') ? ['mine', 'dispatches', 'reminders', 'tasks', 'bulletin'] : ['tasks', 'dispatches', 'bulletin', 'units']
}

/** What the address asks for; the first where it asks for nothing that can be shown. */
export const readView = (value: unknown, allowed: readonly View[]): View => allowed.find(view => view === value) ?? allowed[0]!
