import { readConfig } from '#server/config.ts'
import { startServer } from '#server/main.ts'

const [, , databaseUrl = '', port = ''] = process.argv
const config = readConfig({
  DATABASE_URL: databaseUrl,
  PORT: port,
  MITTLER_DEMO: 'off',
  MITTLER_SECRET: 'only for measuring, only for measuring',
  LOG_LEVEL: 'error',
  MITTLER_REQUESTS_PER_MINUTE: '100000000',
  MITTLER_PART: 'web',
})
const running = await startServer(config, { databaseUrl })
process.once('SIGTERM', () => void running.close().then(() => process.exit(0)))
process.send?.('ready')
