import list from './routes.json'

export type Shell = 'site' | 'wall' | 'staff' | 'phone' | 'window' | 'gate' | 'screen'
export type PageName =
  | 'landing' | 'me' | 'link' | 'volunteers' | 'window' | 'helps' | 'texts' | 'wall' | 'work' | 'hotline' | 'reviews' | 'report' | 'audit' | 'documents' | 'venues' | 'tasks' | 'campaigns' | 'keys' | 'channels' | 'staff'
  | 'account' | 'gate' | 'screen'

/** One page: its address as the router writes it, the shell it lives in, and who finds it in the menu. */
export interface Page {
  path: string
  shell: Shell
  page: PageName
  menu?: boolean
  /** Those who may open it; everybody who has signed in where it is left out. */
  roles?: string[]
}

/** Every page there is. The server reads the same list. */
export const pages = list as Page[]

/** The pages of one shell. */
export const pagesOf = (shell: Shell): Page[] => pages.filter(page => page.shell === shell)

/** A page's address without its parameters. */
export const addressOf = (page: Page): string => page.path.replace(/\/:.*$/, '') || '/'

/** Whether somebody of these roles may open a page. */
export const mayOpen = (page: Page, roles: readonly string[]): boolean =>
  page.roles === undefined || page.roles.some(role => roles.includes(role))

/** The menu of somebody of these roles. */
export const menuOf = (roles: readonly string[]): Page[] => pages.filter(page => page.menu && mayOpen(page, roles))
