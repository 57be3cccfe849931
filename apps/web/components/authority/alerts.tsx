import { Button } from '@mantine/core';
import type { AlertsView, AlertView } from '../../../../libs/contracts/http.js';
import { momentWords } from '../../models/dates.js';
import { readAlerts } from '../../services/authority.js';
import { useWords } from '../../words/i18n.js';
import { Row, Rows } from '../account/rows.js';
import { useOrder } from './use-order.js';

/** A change of many permissions at once is told by its first ones and a count. */
const several = 5;

const AlertRow = ({ alert }: { alert: AlertView }) => {
  const { t, say } = useWords();
  const more = alert.words.length - several;
  const told = alert.words.slice(0, several).map(say).join(' ');
  return (
    <Row
      name={more > 0 ? `${told} ${t('authority.more', { count: more })}` : told}
      details={[
        say(momentWords(alert.at)),
        alert.by && t('authority.by', { name: alert.by }),
        alert.read ? null : t('authority.unread'),
      ]}
    />
  );
};

export const Alerts = ({ alerts: { alerts, unread } }: { alerts: AlertsView }) => {
  const { t } = useWords();
  const read = useOrder(() => readAlerts());
  return (
    <>
      {unread > 0 ? (
        <div>
          <Button variant="default" size="xs" onClick={() => read.mutate()} disabled={read.isPending}>
            {t('authority.readAll', { count: unread })}
          </Button>
        </div>
      ) : null}
      <Rows none={t('authority.noAlerts')}>
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </Rows>
    </>
  );
};
