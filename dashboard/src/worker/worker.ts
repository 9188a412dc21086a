import { keepShell, type WorkerScope } from './keepShell'

// Written in by the build, which alone knows the names.
const kept = JSON.parse('__HEALTHPASS_KEPT__') as { build: string, files: string[] }

keepShell(self as unknown as WorkerScope, kept.build, kept.files)
