import type { MessageKey } from '../i18n/messages'
import { isRegionCode } from '../regions/regionCode'
import { addressOf, menuOf, pages, mayOpen } from '../routes/pages'

/** A line of the command box: where it leads, or what it does. */
export interface Command {
  id: string
  label: MessageKey
  values?: Record<string, string>
  /** An address; what lies in another shell is loaded anew. */
  to?: string
  otherShell?: boolean
  does?: 'language' | 'help' | 'signOut'
}

const caseId = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i
const day = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/

/** What fits the text that was typed, for somebody of these roles; everything where nothing was. */
export function commandsFor(typed: string, roles: readonly string[], nameOf: (command: Command) => string): Command[] {
  const text = typed.trim()
  const found = [...namedBy(text, roles), ...standing(roles).filter(command => fits(command, text, nameOf))]
  return found.slice(0, 12)
}

const fits = (command: Command, text: string, nameOf: (command: Command) => string) =>
  text === '' || `${nameOf(command)} ${command.to ?? ''}`.toLowerCase().includes(text.toLowerCase())

function standing(roles: readonly string[]): Command[] {
  return [
    ...menuOf(roles).map((page): Command => ({ id: page.page, label: `title.${page.page}`, to: addressOf(page), otherShell: page.shell !== 'staff' })),
    { id: 'reference', label: 'title.reference', to: '/reference', otherShell: true },
    { id: 'language', label: 'keys.language', does: 'language' },
    { id: 'help', label: 'keys.help', does: 'help' },
    { id: 'signOut', label: 'session.signOut', does: 'signOut' },
  ]
}

/** What a number names by its form: a day's report, a case, a region on the wall. */
function namedBy(text: string, roles: readonly string[]): Command[] {
  const commands: Command[] = []
  const date = dayOf(text)
  const report = pages.find(page => page.page === 'report')
  if (date && report && mayOpen(report, roles)) commands.push({ id: 'day', label: 'command.report', values: { date }, to: `/report/${date}` })
  if (caseId.test(text)) commands.push({ id: 'case', label: 'command.case', values: { id: text }, to: `/work/${text}` })
  if (isRegionCode(text)) commands.push({ id: 'region', label: 'command.region', values: { code: text }, to: `/wall?region=${text}`, otherShell: true })
  return commands
}

function dayOf(text: string): string | null {
  const match = day.exec(text)
  if (!match) return null
  const date = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
  const read = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null
}
