import { computed, inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { Session, SessionState } from '../api/sessions'
import { useSession } from '../session/useSession'

interface Staff {
  session: Ref<Session | null>
  expired: Ref<boolean>
  roles: ComputedRef<readonly string[]>
  token: ComputedRef<string | null>
  signIn: (userName: string, password: string) => Promise<void>
  signOut: () => void
  changed: () => void
  shown: (state: SessionState) => void
  expire: () => void
}

const key: InjectionKey<Staff> = Symbol('staff')

/** Keeps who is signed in, for the shell and every page in it. */
export function provideStaff(): Staff {
  const kept = useSession()
  const staff = {
    ...kept,
    roles: computed(() => kept.session.value?.roles ?? []),
    token: computed(() => kept.session.value?.token ?? null),
  }
  provide(key, staff)
  return staff
}

/** Who is signed in. */
export function useStaff(): Staff {
  const staff = inject(key)
  if (!staff) throw new Error('Only pages of the staff shell know who is signed in.')
  return staff
}
