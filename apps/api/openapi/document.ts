import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

const describe = () =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Mandate')
    .setDescription(
      'From a directive to tasks, from assignment to confirmed completion. Every error is RFC 9457 problem+json with a `code`; ' +
        'unsafe methods need the header `X-CSRF-Token` of /api/me, every act an `Idempotency-Key`.',
    )
    .setVersion('0.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('mandate_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'A token of a person or of a service account' },
      'token',
    )
    .addSecurity('csrf', { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' })
    .addGlobalResponse({
      status: 'default',
      description: 'A refusal or an error, with its code and its words in both languages',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
    })
    .build();

/** The document of what the controllers say of themselves; made once, at start. */
export const openApiDocument = (app: INestApplication): OpenAPIObject => {
  const document = SwaggerModule.createDocument(app, describe(), { extraModels: [ProblemDto] });
  return withSecurity(document);
};

/** What is open to all, and what changes something, is known by method and address, not repeated on each controller. */
const open = new Set([
  ...['/api/login', '/api/login/ways', '/api/login/passkey', '/api/login/passkey/begin', '/api/login/provider'],
  ...['/api/recovery', '/api/health', '/api/ready', '/api/openapi.json', '/api/demo/accounts'],
  '/api/feeds/{name}',
]);
const withSecurity = (document: OpenAPIObject): OpenAPIObject => {
  for (const [path, item] of Object.entries(document.paths)) {
    if (open.has(path)) continue;
    if (item.get) item.get.security = [{ session: [] }, { token: [] }];
    if (item.post) item.post.security = [{ session: [], csrf: [] }, { token: [] }];
  }
  return document;
};
