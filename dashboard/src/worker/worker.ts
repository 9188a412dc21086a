import { keepShell, type Kept, type WorkerScope } from './keepShell'

// Written in by the build, which alone knows the names.
const kept = JSON.parse('__HEALTHPASS_KEPT__') as Kept

keepShell(self as unknown as WorkerScope, kept)
