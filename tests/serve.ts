// A server of its own process, so that a test can kill it. Settings come as environment; says when it listens.
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/main.ts'

const config = readConfig(process.env)
await startServer(config, { databaseUrl: config.databaseUrl ?? '' })
process.send?.('ready')
