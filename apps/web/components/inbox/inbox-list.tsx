import { IconCoffee } from '@tabler/icons-react';
import type { InboxItemView, InboxView } from '../../../../libs/contracts/http.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusShape } from '../../design/status-mark.js';
import { inOrder, itemKey } from '../../models/inbox.js';
import { useWords } from '../../words/i18n.js';
import { useNow } from '../shell/use-now.js';
import { InboxRow } from './inbox-row.js';
import css from './inbox.module.css';

type GroupProps = { title: string; late?: boolean; items: InboxItemView[]; now: string };

const Group = ({ title, late, items, now }: GroupProps) =>
  items.length === 0 ? null : (
    <section className={css.group} data-late={late || undefined}>
      <h2 className={css.groupTitle}>
        {late ? <StatusShape mark="late" /> : null} {title}
        <span className={css.groupCount}>{items.length}</span>
      </h2>
      <ul className={css.list}>
        {items.map((item) => (
          <InboxRow key={itemKey(item)} item={item} now={now} />
        ))}
      </ul>
    </section>
  );

/** One list, ordered by the time that is left; what is late stays pinned on top. */
export const InboxList = ({ inbox }: { inbox: InboxView }) => {
  const { t } = useWords();
  const now = useNow(inbox.now);
  const { late, open } = inOrder(inbox.items, now);
  if (inbox.items.length === 0)
    return (
      <EmptyState icon={<IconCoffee size={24} stroke={1.6} />} title={t('inbox.empty')}>
        {t('inbox.emptyLead')}
      </EmptyState>
    );
  return (
    <>
      <Group title={t('inbox.lateGroup')} late items={late} now={now} />
      <Group title={t('inbox.openGroup')} items={open} now={now} />
    </>
  );
};
