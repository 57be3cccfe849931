import { Button, Group } from '@mantine/core';
import type { SessionView } from '../../../../libs/contracts/account-http.js';
import { Zone } from '../../design/page.js';
import { momentWords } from '../../models/dates.js';
import { deviceName } from '../../models/device.js';
import { revokeOtherSessions, revokeSession } from '../../services/account.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import { Row, Rows } from './rows.js';
import { useChange } from './use-change.js';

const Session = ({ session, end }: { session: SessionView; end: (id: string) => void }) => {
  const { t, say } = useWords();
  const device = deviceName(session.device) ?? t('account.unknownDevice');
  const details = [
    session.address,
    t(`account.method.${session.method}`),
    `${t('account.lastSeen')}: ${say(momentWords(session.lastSeen))}`,
  ];
  return (
    <Row name={session.current ? `${device} (${t('account.thisOne')})` : device} details={details}>
      {session.current ? null : (
        <Button variant="default" size="xs" onClick={() => end(session.id)} aria-label={t('account.endOf', { device })}>
          {t('account.end')}
        </Button>
      )}
    </Row>
  );
};

export const Sessions = ({ sessions }: { sessions: SessionView[] }) => {
  const { t } = useWords();
  const end = useChange(revokeSession);
  const others = useChange(revokeOtherSessions);
  return (
    <Zone id="sessions" title={t('account.sessions')}>
      <Rows>
        {sessions.map((session) => (
          <Session key={session.id} session={session} end={(id) => end.mutate(id)} />
        ))}
      </Rows>
      {end.error ? <Trouble failure={end.error} /> : null}
      {sessions.length > 1 ? (
        <Group mt="sm">
          <Button variant="default" size="xs" onClick={() => others.mutate()}>
            {t('account.endOthers')}
          </Button>
        </Group>
      ) : null}
    </Zone>
  );
};
