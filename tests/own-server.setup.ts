import { afterAll } from 'vitest'
import { closeOwnServer } from './world.ts'

// Runs for every test file: a server with settings of its own ends with it.
afterAll(closeOwnServer)
