import { Button, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { EmergencyView } from '../../../../libs/contracts/http.js';
import { momentWords } from '../../models/dates.js';
import { askEmergency, changeEmergency, type AskingEmergency } from '../../services/authority.js';
import { useWords } from '../../words/i18n.js';
import { Row, Rows } from '../account/rows.js';
import { Trouble } from '../shell/trouble.js';
import { useOrder } from './use-order.js';

const EmergencyRow = ({ emergency }: { emergency: EmergencyView }) => {
  const { t, say } = useWords();
  const change = useOrder((how: 'confirm' | 'end', key) => changeEmergency(emergency.id, how, key));
  const { person, overName, reason, state, confirmedBy, until, mayConfirm, mayEnd } = emergency;
  const details = [
    t(`authority.emergency.${state}`),
    reason,
    confirmedBy && t('authority.confirmedBy', { name: confirmedBy }),
    until && t('authority.endsAt', { moment: say(momentWords(until)) }),
  ];
  return (
    <Row name={`${person.name}: ${say(overName)}`} details={details}>
      <Group gap="xs">
        {mayConfirm ? (
          <Button size="xs" onClick={() => change.mutate('confirm')} disabled={change.isPending}>
            {t('authority.confirm')}
          </Button>
        ) : null}
        {mayEnd ? (
          <Button variant="default" size="xs" onClick={() => change.mutate('end')} disabled={change.isPending}>
            {t('authority.end')}
          </Button>
        ) : null}
      </Group>
      {change.error ? <Trouble failure={change.error} /> : null}
    </Row>
  );
};

export const Emergencies = ({ emergencies }: { emergencies: EmergencyView[] }) => {
  const { t } = useWords();
  return (
    <Rows none={t('authority.noEmergencies')}>
      {emergencies.map((emergency) => (
        <EmergencyRow key={emergency.id} emergency={emergency} />
      ))}
    </Rows>
  );
};

const empty: AskingEmergency = { over: 'task', id: '', reason: '' };

export const AskEmergency = () => {
  const { t } = useWords();
  const [asked, setAsked] = useState(empty);
  const order = useOrder(askEmergency, () => setAsked(empty));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    order.mutate(asked);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <p>{t('authority.emergencyLead')}</p>
        <SegmentedControl
          aria-label={t('authority.overLabel')}
          value={asked.over}
          onChange={(over) => setAsked({ ...asked, over })}
          data={[
            { value: 'task', label: t('authority.overTask') },
            { value: 'unit', label: t('authority.overUnit') },
          ]}
        />
        <TextInput
          label={t(asked.over === 'task' ? 'authority.taskId' : 'authority.unitId')}
          value={asked.id}
          onChange={(event) => setAsked({ ...asked, id: event.currentTarget.value.trim() })}
          required
        />
        <Textarea
          label={t('authority.reasonLabel')}
          value={asked.reason}
          onChange={(event) => setAsked({ ...asked, reason: event.currentTarget.value })}
          maxLength={1000}
          required
        />
        {order.error ? <Trouble failure={order.error} /> : null}
        <div>
          <Button type="submit" disabled={order.isPending}>
            {t('authority.askEmergency')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};
