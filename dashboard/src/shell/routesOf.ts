import type { RouteComponent, RouteRecordRaw } from 'vue-router'
import { pagesOf, type PageName, type Shell } from '../routes/pages'

type Loaded = RouteComponent | (() => Promise<RouteComponent>)

/** A shell's routes: its pages from the shared list, each with what shows it. */
export const routesOf = (shell: Shell, components: Partial<Record<PageName, Loaded>>): RouteRecordRaw[] =>
  pagesOf(shell).map(({ path, page, roles }) => {
    const component = components[page]
    if (!component) throw new Error(`No component shows the page ${page}.`)
    return { path, component, meta: { page, roles } }
  })
