import { Button } from '@mantine/core';
import type { DelegationView } from '../../../../libs/contracts/http.js';
import { civilDate, slashed } from '../../models/dates.js';
import { revokeDelegation } from '../../services/authority.js';
import { useWords } from '../../words/i18n.js';
import { Row } from '../account/rows.js';
import { Trouble } from '../shell/trouble.js';
import { useOrder } from './use-order.js';

export const day = (instant: string): string => slashed(civilDate(instant));

const useScope = ({ acts, units, upTo }: DelegationView): (string | null)[] => {
  const { t, say } = useWords();
  return [
    acts && t('authority.acts', { acts: acts.map((act) => t(`act.${act}` as 'act.sign')).join(', ') }),
    units && t('authority.units', { units: units.map(({ name }) => say(name)).join(', ') }),
    upTo === null ? null : t('authority.upTo', { amount: upTo.toLocaleString('vi') }),
  ];
};

/** Who does whose work, until when, by which paper. */
export const DelegationRow = ({ delegation }: { delegation: DelegationView }) => {
  const { t, say } = useWords();
  const scope = useScope(delegation);
  const revoke = useOrder((id: string, key) => revokeDelegation(id, key));
  const { id, of, by, from, to, basis, state, kind, mayRevoke } = delegation;
  const person = (post: DelegationView['of']): string =>
    `${post.person?.name ?? t('authority.vacant')} (${say(post.title)})`;
  const details = [
    t(`authority.state.${state}`),
    t('authority.since', { day: day(from) }) + (to === null ? '' : ` ${t('authority.until', { day: day(to) })}`),
    ...scope,
    basis,
  ];
  return (
    <Row name={t(`authority.${kind}`, { by: person(by), of: person(of) })} details={details}>
      {mayRevoke ? (
        <Button variant="default" size="xs" onClick={() => revoke.mutate(id)} disabled={revoke.isPending}>
          {t('authority.revoke')}
        </Button>
      ) : null}
      {revoke.error ? <Trouble failure={revoke.error} /> : null}
    </Row>
  );
};
