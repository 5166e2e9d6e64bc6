import type { TObject, TSchema } from 'typebox'
import type { Endpoint } from '#contract/endpoint.ts'
import { errorStatus } from '#contract/errors.ts'

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(errorStatus) },
    requestId: { type: 'string' },
    fields: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { rule: { type: 'string' }, message: { type: 'string' } },
      },
    },
    permission: { type: 'string' },
    holders: { type: 'array', items: { type: 'string' } },
  },
}

const parameters = (schema: TObject | undefined, where: 'path' | 'query') =>
  Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || ((schema as { required?: string[] }).required ?? []).includes(name),
    schema: property as TSchema,
  }))

const key = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 200 },
}

function bodyOf(endpoint: Endpoint): object {
  if (endpoint.format === 'upload') {
    const file = {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  }
  if (!endpoint.body) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } } }
}

function answersOf(endpoint: Endpoint): object {
  const problem = {
    description: 'Refused; the problem says why (RFC 9457).',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  if (endpoint.format === 'csv')
    return {
      '200': { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } },
      default: problem,
    }
  if (endpoint.format === 'file')
    return {
      '200': {
        description: 'The file, to be saved.',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      default: problem,
    }
  if (!endpoint.reply) return { '204': { description: 'Done.' }, default: problem }
  return {
    '200': { description: 'Done.', content: { 'application/json': { schema: endpoint.reply } } },
    default: problem,
  }
}

function operationOf(module: string, name: string, endpoint: Endpoint): object {
  const access = endpoint.access === 'public' ? {} : { security: [{ session: [] }] }
  return {
    operationId: `${module}.${name}`,
    tags: [module],
    summary: endpoint.summary,
    'x-permission': endpoint.access,
    parameters: [
      ...parameters(endpoint.params, 'path'),
      ...parameters(endpoint.query, 'query'),
      ...(endpoint.method === 'POST' ? [key] : []),
    ],
    ...bodyOf(endpoint),
    ...access,
    responses: answersOf(endpoint),
  }
}

/** OpenAPI 3.1 of the contract; nothing in it is written twice. */
export function openApiOf(
  api: Record<string, Record<string, Endpoint>>,
  title: string,
  isDemo: boolean,
): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [module, endpoints] of Object.entries(api))
    for (const [name, endpoint] of Object.entries(endpoints)) {
      if (endpoint.demoOnly && !isDemo) continue
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
      ;(paths[path] ??= {})[endpoint.method.toLowerCase()] = operationOf(module, name, endpoint)
    }
  return {
    openapi: '3.1.0',
    info: { title, version: '1.0.0' },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'mittler_session' } },
    },
  }
}
