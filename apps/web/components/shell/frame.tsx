import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MeView } from '../../../../libs/contracts/http.js';
import { sessionQuery } from '../../services/session.js';
import { startLive } from '../../services/live.js';
import { useWords } from '../../words/i18n.js';
import { AgainDialog } from './again-dialog.js';
import { DemoBar } from './demo-bar.js';
import css from './frame.module.css';
import { Help } from './help.js';
import { useKeyboard } from './keyboard.js';
import { Brand, Navigation, Tools } from './navigation.js';

const useLive = (isIn: boolean): void => {
  const queries = useQueryClient();
  useEffect(() => (isIn ? startLive(queries) : undefined), [queries, isIn]);
};

/** A page that is reached by a link starts at its main part, also for those who do not see it change. */
const useFocusOnMove = () => {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return main;
};

const Framed = ({ me }: { me: MeView }) => {
  const { t } = useWords();
  const [helping, setHelping] = useState(false);
  const help = useCallback(() => setHelping(true), []);
  const main = useFocusOnMove();
  useKeyboard({ help });
  useLive(!me.mustEnrol);
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main">
        {t('nav.skip')}
      </a>
      {me.mode === 'production' ? null : <DemoBar />}
      <header className={`${css.header} no-print`}>
        <Link to="/inbox" className={css.brand} aria-label={`${t('app.name')}: ${t('nav.inbox')}`}>
          <Brand />
        </Link>
        {me.mustEnrol ? null : <Navigation />}
        <Tools me={me} help={help} />
      </header>
      <main id="main" ref={main} tabIndex={-1} className={css.main}>
        <Outlet />
      </main>
      <AgainDialog />
      <Help opened={helping} close={() => setHelping(false)} />
    </div>
  );
};

/** Everything around a page: who I am, where I can go, what time it is in a demonstration. */
export const Frame = () => {
  const session = useQuery(sessionQuery);
  return session.data ? <Framed me={session.data} /> : null;
};
