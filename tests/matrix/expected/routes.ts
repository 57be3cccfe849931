import type { Row } from './row.js';
import {
  administrators,
  everybody,
  insiders,
  leaders,
  ofImport,
  ofOneself,
  preparers,
  readers,
  theImport,
  theTask,
  withoutDuty,
} from './row.js';

const unknown = 'f'.repeat(64);
const dayOff = {
  effectiveFrom: '2027-06-01',
  basis: 'Thông báo',
  days: [{ date: '2027-06-01', is: 'off' }],
  unit: null,
  year: null,
};
const nobody = '00000000-0000-4000-8000-000000000000';
const presented = {
  ceremony: 'none',
  response: {
    id: 'none',
    rawId: 'none',
    type: 'public-key',
    response: { clientDataJSON: 'e30', authenticatorData: 'e30', signature: 'e30' },
    clientExtensionResults: {},
  },
};
const made = {
  name: 'Khóa',
  ceremony: 'none',
  response: {
    id: 'none',
    rawId: 'none',
    type: 'public-key',
    response: { clientDataJSON: 'e30', attestationObject: 'e30' },
    clientExtensionResults: {},
  },
};
const lending = {
  kind: 'substitution',
  of: 'so-cong-thuong/specialist',
  by: 'so-cong-thuong/specialist/2',
  from: null,
  to: null,
  acts: null,
  units: null,
  upTo: null,
  basis: 'Giấy phân công',
};
const away = 'person,from,to,by,basis\nperson:nobody,2026-03-09,2026-03-10,,QĐ nghỉ phép';
const unseen = { basis: null, seen: null };
const merger = {
  ...{ act: 'reorganise', units: ['so-cong-thuong'], into: ['so-xay-dung'], on: null },
  ...{ divisions: {}, posts: {}, tasks: {} },
};
const token = { name: 'Báo cáo', scopes: ['read'], days: 30 };

/** Written by hand, like all that is expected here: each route beside the acts, and who gets what from it. */
export const routes: Record<string, Row> = {
  'GET /api/health': everybody(200),
  'GET /api/ready': everybody(200),
  'GET /api/openapi.json': everybody(200),
  'GET /api/demo/accounts': everybody(200),

  'GET /api/login/ways': everybody(200),
  'POST /api/login': everybody(401, ({ unique }) => ({ body: { username: unique, password: 'nothing' } })),
  // An address of numbers is no site that a passkey could belong to.
  'POST /api/login/passkey/begin': everybody(422),
  'POST /api/login/passkey': everybody(422, () => ({ body: presented })),
  'GET /api/login/provider': everybody(303),
  'POST /api/recovery': everybody(403, ({ unique }) => ({
    body: { username: unique, code: 'none', password: 'a new password' },
  })),

  'GET /api/me': ofOneself(200),
  'GET /api/auth/again': ofOneself(200),
  'POST /api/auth/again/password': ofOneself(403, { password: 'wrong' }),
  'POST /api/auth/again/code': ofOneself(403, { code: '000000' }),
  'POST /api/auth/again/passkey/begin': ofOneself(422),
  'POST /api/auth/again/passkey': ofOneself(422, presented),
  'GET /api/auth/account': ofOneself(200),
  'POST /api/auth/account/notices/read': ofOneself(204),
  'GET /api/auth/sessions': ofOneself(200),
  'POST /api/auth/sessions/{id}/revoke': {
    ...ofOneself(404),
    send: () => ({ path: `/api/auth/sessions/${nobody}/revoke` }),
  },
  'POST /api/auth/sessions/revoke-others': ofOneself(204),
  'POST /api/auth/password': ofOneself(403, { current: 'wrong', next: 'another password' }),
  'POST /api/auth/totp': ofOneself(200),
  'POST /api/auth/totp/confirm': ofOneself(422, { code: '000000' }),
  'POST /api/auth/totp/remove': ofOneself(404),
  'POST /api/auth/totp/codes': ofOneself(404),
  'POST /api/auth/passkeys/begin': ofOneself(422),
  'POST /api/auth/passkeys': ofOneself(422, made),
  'POST /api/auth/passkeys/{id}/remove': {
    ...ofOneself(404),
    send: () => ({ path: '/api/auth/passkeys/none/remove' }),
  },
  'POST /api/auth/tokens': ofOneself(201, token),
  'POST /api/auth/tokens/{id}/revoke': {
    ...ofOneself(404),
    send: () => ({ path: `/api/auth/tokens/${nobody}/revoke` }),
  },
  'POST /api/auth/services/{account}/tokens': {
    ...ofOneself(404),
    send: () => ({ path: `/api/auth/services/${nobody}/tokens`, body: token }),
  },
  'POST /api/auth/services/{account}/tokens/{id}/revoke': {
    ...ofOneself(404),
    send: () => ({ path: `/api/auth/services/${nobody}/tokens/${nobody}/revoke` }),
  },

  'GET /api/accounts': administrators(200),
  'POST /api/accounts': administrators(409, () => ({ body: { username: 'chairman', person: 'person:vpub/clerk' } })),
  'POST /api/accounts/services': administrators(201, ({ unique }) => ({
    body: { username: unique, responsible: 'person:vpub/clerk' },
  })),
  'POST /api/accounts/{id}/disable': administrators(204, ({ account }) => ({
    path: `/api/accounts/${account}/disable`,
  })),
  'POST /api/accounts/{id}/enable': administrators(204, ({ account }) => ({ path: `/api/accounts/${account}/enable` })),
  // Nobody has tried to get in by it.
  'POST /api/accounts/{id}/unlock': administrators(409, ({ account }) => ({ path: `/api/accounts/${account}/unlock` })),
  'POST /api/accounts/{id}/reset': administrators(200, ({ account }) => ({
    path: `/api/accounts/${account}/reset`,
    body: { factors: false },
  })),

  'GET /api/tasks': ofOneself(200),
  'POST /api/tasks/batch': ofOneself(200, { act: 'archive', items: [] }),
  'GET /api/tasks/{id}': { send: theTask, done: 200, may: readers, otherwise: 404 },
  'GET /api/tasks/{id}/history': {
    send: (place) => ({ path: `${theTask(place).path}/history` }),
    done: 200,
    may: readers,
    otherwise: 404,
  },
  'GET /api/tasks/{id}/explanations/{subject}': {
    send: (place) => ({ path: `${theTask(place).path}/explanations/task` }),
    done: 200,
    may: readers,
    otherwise: 404,
  },
  'GET /api/tasks/{id}/comparison': {
    send: (place) => ({ path: `${theTask(place).path}/comparison?from=1&to=1` }),
    done: 200,
    // Who coordinates was asked about this very draft.
    may: readers,
    otherwise: 404,
  },
  // Everybody has answered: nobody's silence is there to certify.
  'GET /api/tasks/{id}/silence/{seat}': {
    send: (place) => ({
      path: `${theTask(place).path}/silence/${encodeURIComponent('opinions#1/so-noi-vu')}`,
    }),
    done: 404,
    may: readers,
    otherwise: 404,
  },
  'GET /api/tasks/{id}/submission-form': {
    send: (place) => ({ path: `${theTask(place).path}/submission-form` }),
    done: 200,
    may: insiders,
    otherwise: 404,
  },
  'GET /api/files/{hash}': {
    send: ({ draft }) => ({ path: `/api/files/${draft}` }),
    done: 200,
    // Who coordinates was asked about this very draft.
    may: readers,
    otherwise: 404,
  },
  'POST /api/files': ofOneself(415, {}),
  'GET /api/inbox': ofOneself(200),
  'POST /api/notices/read': ofOneself(204, { keys: [unknown] }),
  'POST /api/notices/{key}/read': { ...ofOneself(404), send: () => ({ path: `/api/notices/${unknown}/read` }) },
  'GET /api/events': ofOneself(200),

  'GET /api/imports': ofOneself(200),
  // A file is looked for, of those who may.
  'POST /api/imports': { send: () => ({ body: {} }), done: 415, may: preparers, otherwise: 403 },
  'GET /api/imports/{id}': ofImport(''),
  'GET /api/imports/{id}/text': ofImport('/text'),
  'GET /api/imports/{id}/report': ofImport('/report'),
  'GET /api/imports/{id}/source': ofImport('/source'),
  // No such place in the text.
  'POST /api/imports/{id}/review': {
    ...{ send: theImport('/review', { act: { act: 'add', span: { start: 0, end: 0 } } }), done: 422 },
    ...{ may: preparers, told: ['auditor'], otherwise: 404 },
  },
  'POST /api/imports/{id}/confirm': {
    ...{ send: theImport('/confirm', { proposals: [{ id: 'none', version: 1 }] }), done: 200 },
    ...{ may: leaders, told: ['officeHead', 'verifier', 'officeClerk', 'auditor'], otherwise: 404 },
  },
  // It has been read.
  'POST /api/imports/{id}/cancel': {
    ...{ send: theImport('/cancel'), done: 409, may: preparers, told: ['auditor'], otherwise: 404 },
  },
  // This task was typed by hand, and cites no document that is here.
  'GET /api/tasks/{id}/clause': {
    ...ofOneself(404),
    send: (place) => ({ path: `${theTask(place).path}/clause` }),
  },

  'GET /api/organisation': ofOneself(200),
  'GET /api/organisation/unit': { ...ofOneself(200), send: () => ({ path: '/api/organisation/unit?id=vpub' }) },
  'GET /api/organisation/search': { ...ofOneself(200), send: () => ({ path: '/api/organisation/search?q=so' }) },
  'GET /api/organisation/history': ofOneself(200),
  // Nothing has been changed in this small province.
  'GET /api/organisation/change': ofOneself(404),
  'GET /api/organisation/collectives': ofOneself(200),
  // This small province has no collective names.
  'GET /api/organisation/collective': {
    ...ofOneself(422),
    send: () => ({ path: `/api/organisation/collective?name=${encodeURIComponent('các sở')}` }),
  },
  'GET /api/organisation/export': ofOneself(200),
  'POST /api/organisation/acts': administrators(200, () => ({
    body: { act: { act: 'addPerson', id: null, name: 'Người mới', email: null }, reason: 'Tuyển dụng', ...unseen },
  })),
  'POST /api/organisation/preview': administrators(200, () => ({ body: { act: merger } })),
  // A file is looked for first.
  'POST /api/organisation/import/preview': ofOneself(415, {}),
  'POST /api/organisation/import': ofOneself(415, {}),
  'GET /api/organisation/units': ofOneself(200),
  'GET /api/organisation/posts': ofOneself(200),
  'GET /api/procedures': ofOneself(200),
  'GET /api/calendar': ofOneself(200),
  'POST /api/calendar/preview': administrators(200, () => ({ body: dayOff })),
  'POST /api/calendar': administrators(201, () => ({ body: { ...dayOff, seen: null } })),
  'GET /api/urging': ofOneself(200),
  // Nobody in this small province is late with anything; whoever does not lead the Office is told so first.
  'POST /api/urging': {
    send: () => ({ body: { agency: 'so-tai-chinh' } }),
    done: 409,
    may: ['officeHead'],
    otherwise: 403,
  },
  'GET /api/urging/{agency}/{round}/letter': {
    ...ofOneself(404),
    send: () => ({ path: '/api/urging/so-tai-chinh/2026-03-02/letter' }),
  },
  'GET /api/supervision': ofOneself(200),
  'GET /api/feed': ofOneself(200),
  'POST /api/feed': ofOneself(201),
  'POST /api/feed/revoke': ofOneself(204),
  // Whoever has no address that stands is told that there is no such thing.
  'GET /api/feeds/{name}': everybody(404, () => ({ path: '/api/feeds/none.ics' })),
  'GET /api/procedures/{id}': {
    done: 200,
    may: 'session',
    send: () => ({ path: '/api/procedures/department-document' }),
  },
  'POST /api/procedures/check': { done: 200, may: 'session', send: () => ({ body: { source: '{}' } }) },
  // What is said is no procedure: who may publish is told of the fault, everybody else that they may not.
  'POST /api/procedures': administrators(422, () => ({ body: { source: '{}' } })),
  'GET /api/due': { ...ofOneself(200), send: () => ({ path: '/api/due?workingDays=5' }) },
  'GET /api/demo/clock': ofOneself(200),
  'POST /api/demo/advance': ofOneself(400, {}),

  // Each is shown the registers of the bodies they follow; none is drawn from yet.
  'GET /api/outgoing': ofOneself(200),
  'GET /api/outgoing/{unit}/{documentType}/{year}': {
    ...ofOneself(404),
    send: () => ({ path: '/api/outgoing/ubnd/KH/2026' }),
  },
  'GET /api/outgoing/{unit}/{documentType}/{year}/export': {
    ...ofOneself(404),
    send: () => ({ path: '/api/outgoing/ubnd/KH/2026/export' }),
  },

  'GET /api/delegations': ofOneself(200),
  // The work of a desk is given away by who has it, or by the head of their agency.
  'POST /api/delegations': {
    send: () => ({ body: lending }),
    done: 204,
    may: ['unrelatedSpecialist', 'unrelatedHead'],
    otherwise: 403,
  },
  'POST /api/delegations/{id}/revoke': {
    ...ofOneself(404),
    send: () => ({ path: `/api/delegations/${nobody}/revoke` }),
  },
  // Whoever keeps the system keeps no list of absences; of the others each is told row by row what is theirs.
  'POST /api/absences/import': { send: () => ({ body: { csv: away } }), done: 200, may: withoutDuty, otherwise: 403 },
  'GET /api/emergencies': ofOneself(200),
  'POST /api/emergencies': {
    send: () => ({ body: { over: 'unit', id: 'so-tai-chinh', reason: 'Sự cố' } }),
    done: 204,
    may: ['administrator'],
    otherwise: 403,
  },
  'POST /api/emergencies/{id}/confirm': {
    ...ofOneself(404),
    send: () => ({ path: `/api/emergencies/${nobody}/confirm` }),
  },
  'POST /api/emergencies/{id}/end': { ...ofOneself(404), send: () => ({ path: `/api/emergencies/${nobody}/end` }) },
  'GET /api/alerts': ofOneself(200),
  'POST /api/alerts/read': ofOneself(204),
  'GET /api/access': { done: 200, may: ['securityOfficer'], otherwise: 403 },
  'GET /api/tasks/{id}/reasons': {
    send: (place) => ({ path: `${theTask(place).path}/reasons` }),
    done: 200,
    may: readers,
    otherwise: 404,
  },

  // The last: it ends the session.
  'POST /api/logout': ofOneself(200),
};
