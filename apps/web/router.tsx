import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { ReceiptView } from '../../libs/contracts/common-http.js';
import { Frame } from './components/shell/frame.js';
import { Crashed, NotHere } from './components/shell/not-here.js';
import { narrowedOf, type Narrowed } from './models/supervision.js';
import { isWorkTab, type WorkTab } from './models/work-tab.js';
import { filterOf, type TaskFilter } from './models/task-filter.js';
import { organisationPlaceOf, type OrganisationPlace } from './models/organisation-place.js';
import { AssignPage } from './pages/assign.js';
import { ConfirmedPage } from './pages/confirmed.js';
import { InboxPage } from './pages/inbox.js';
import { LoginPage } from './pages/login.js';
import { RecoverPage } from './pages/recover.js';
import { TaskPage } from './pages/task.js';
import { TasksPage } from './pages/tasks.js';
import { sessionQuery } from './services/session.js';

type Context = { queries: QueryClient };

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerFor>;
  }
  /** What one page hands to the next beside the address. */
  interface HistoryState {
    receipt?: ReceiptView;
    focusSearch?: boolean;
  }
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: ({ to, trouble }: Record<string, unknown>): { to?: string; trouble?: string } => ({
    ...(typeof to === 'string' ? { to } : {}),
    ...(typeof trouble === 'string' ? { trouble } : {}),
  }),
  component: LoginPage,
});
const recover = createRoute({ getParentRoute: () => root, path: '/recover', component: RecoverPage });
const confirmed = createRoute({ getParentRoute: () => root, path: '/confirmed', component: ConfirmedPage });

/** Every page but the door needs somebody; who comes without a session is led back to where they wanted to go. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(sessionQuery);
    if (!me) redirect({ to: '/login', search: location.pathname === '/' ? {} : { to: location.href }, throw: true });
    if (me?.mustEnrol && location.pathname !== '/account') redirect({ to: '/account', throw: true });
  },
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => framed,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/inbox', replace: true, throw: true });
  },
});

const inbox = createRoute({
  getParentRoute: () => framed,
  path: '/inbox',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: 'notices' } =>
    tab === 'notices' ? { tab: 'notices' } : {},
  component: InboxPage,
});

const tasks = createRoute({
  getParentRoute: () => framed,
  path: '/tasks',
  validateSearch: (search: Record<string, unknown>): TaskFilter => filterOf(search),
  component: TasksPage,
});

const task = createRoute({
  getParentRoute: () => framed,
  path: '/tasks/$id',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: WorkTab } => (isWorkTab(tab) ? { tab } : {}),
  component: TaskPage,
});

const silence = createRoute({
  getParentRoute: () => framed,
  path: '/tasks/$id/silence/$seat',
  component: lazyRouteComponent(() => import('./pages/papers.js'), 'SilencePage'),
});
const form = createRoute({
  getParentRoute: () => framed,
  path: '/tasks/$id/form',
  component: lazyRouteComponent(() => import('./pages/papers.js'), 'FormPage'),
});

const assign = createRoute({ getParentRoute: () => framed, path: '/assign', component: AssignPage });

/** Seldom opened, and large: fetched when they are. */
const account = createRoute({
  getParentRoute: () => framed,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account.js'), 'AccountPage'),
});
const accounts = createRoute({
  getParentRoute: () => framed,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./pages/accounts.js'), 'AccountsPage'),
});

const delegations = createRoute({
  getParentRoute: () => framed,
  path: '/delegations',
  component: lazyRouteComponent(() => import('./pages/delegations.js'), 'DelegationsPage'),
});
const organisation = createRoute({
  getParentRoute: () => framed,
  path: '/organisation',
  validateSearch: (search: Record<string, unknown>): OrganisationPlace => organisationPlaceOf(search),
  component: lazyRouteComponent(() => import('./pages/organisation.js'), 'OrganisationPage'),
});
const imports = createRoute({
  getParentRoute: () => framed,
  path: '/imports',
  component: lazyRouteComponent(() => import('./pages/imports.js'), 'ImportsPage'),
});
const importOne = createRoute({
  getParentRoute: () => framed,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./pages/import.js'), 'ImportPage'),
});
const clause = createRoute({
  getParentRoute: () => framed,
  path: '/tasks/$id/clause',
  component: lazyRouteComponent(() => import('./pages/clause.js'), 'ClausePage'),
});
const supervision = createRoute({
  getParentRoute: () => framed,
  path: '/supervision',
  validateSearch: (search: Record<string, unknown>): Narrowed => narrowedOf(search),
  component: lazyRouteComponent(() => import('./pages/supervision.js'), 'SupervisionPage'),
});
const calendar = createRoute({
  getParentRoute: () => framed,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./pages/calendar.js'), 'CalendarPage'),
});
const outgoing = createRoute({
  getParentRoute: () => framed,
  path: '/outgoing',
  validateSearch: ({ series }: Record<string, unknown>): { series?: string } =>
    typeof series === 'string' ? { series } : {},
  component: lazyRouteComponent(() => import('./pages/outgoing.js'), 'OutgoingPage'),
});
const system = createRoute({
  getParentRoute: () => framed,
  path: '/system',
  component: lazyRouteComponent(() => import('./pages/system.js'), 'SystemPage'),
});

const procedures = createRoute({
  getParentRoute: () => framed,
  path: '/procedures',
  component: lazyRouteComponent(() => import('./pages/procedures.js'), 'ProceduresPage'),
});
const procedure = createRoute({
  getParentRoute: () => framed,
  path: '/procedures/$id',
  component: lazyRouteComponent(() => import('./pages/procedure.js'), 'ProcedurePage'),
});

/** Whatever else is typed: said inside the frame, from where every place can be reached. */
const nowhere = createRoute({ getParentRoute: () => framed, path: '$', component: NotHere });

const seldom = [
  ...([account, accounts, delegations, organisation, procedures, procedure, system] as const),
  ...([imports, importOne, clause, supervision, calendar, outgoing, silence, form] as const),
] as const;
const inside = framed.addChildren([home, inbox, tasks, task, assign, ...seldom, nowhere]);
const tree = root.addChildren([login, recover, confirmed, inside]);

export const routerFor = (queries: QueryClient) =>
  createRouter({ routeTree: tree, context: { queries }, scrollRestoration: true, defaultErrorComponent: Crashed });
