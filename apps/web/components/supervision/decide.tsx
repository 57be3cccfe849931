import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import type { MatterView } from '../../../../libs/contracts/supervision-http.js';
import type { Words } from '../../../../libs/domain/words.js';
import { Dialog } from '../../design/dialog.js';
import { Notice } from '../../design/notice.js';
import { actKey } from '../../models/acts.js';
import { actFor, decisions, type Decision, type TaskDecision } from '../../models/decisions.js';
import { urgingQuery } from '../../services/supervision.js';
import { taskQuery } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import { Trouble } from '../shell/trouble.js';
import { ActPanel } from '../task/act-panel.js';
import { Receipt } from '../task/receipt.js';
import { usePress } from './use-press.js';

const Refused = ({ why }: { why: Words | null }) => {
  const { t, say } = useWords();
  return (
    <Notice tone="soon" role="status">
      {t('supervision.decide.refused')} {why ? say(why) : null}
    </Notice>
  );
};

/** The act's own form, as it stands on the page of the task. */
const ByAct = ({ decision, id }: { decision: TaskDecision; id: string }) => {
  const { t } = useWords();
  const task = useQuery(taskQuery(id));
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  if (receipt) return <Receipt receipt={receipt} />;
  return (
    <Loaded query={task} words={t('waiting.page')}>
      {(view) => {
        const act = actFor(decision, view.acts);
        if (!act?.allowed) return <Refused why={act?.refusal?.words ?? act?.because ?? null} />;
        return <ActPanel key={actKey(act)} task={view} view={act} touched={() => undefined} done={setReceipt} />;
      }}
    </Loaded>
  );
};

/** One letter to the agency, with all that it is late with: made once a week, by whoever signs it. */
const Press = ({ lead }: Pick<MatterView, 'lead'>) => {
  const { t, say } = useWords();
  const urging = useQuery(urgingQuery);
  const press = usePress();
  const name = say(lead.name);
  return (
    <Loaded query={urging} words={t('waiting.page')}>
      {({ agencies, refusal }) => {
        const agency = agencies.find(({ id }) => id === lead.id);
        const letter = agency?.letter;
        if (letter)
          return (
            <p>
              {t('supervision.decide.pressed', { notation: letter.notation, count: letter.tasks })}{' '}
              <a href={letter.file} download>
                {letter.notation}
              </a>
            </p>
          );
        if (!agency?.overdue) return <p>{t('supervision.decide.pressNothing', { name })}</p>;
        if (refusal) return <Refused why={refusal.words} />;
        return (
          <>
            <p>{t('supervision.decide.pressLead', { name })}</p>
            {press.error ? <Trouble failure={press.error} /> : null}
            <Button loading={press.isPending} onClick={() => press.mutate(lead.id)}>
              {t('supervision.urge')}
            </Button>
          </>
        );
      }}
    </Loaded>
  );
};

type Decided = Pick<MatterView, 'id' | 'title' | 'lead'>;
export type Chosen = { decision: Decision; matter: Decided };

/** The decisions that are asked of a leader. */
export const Decide = ({ matter, choose }: { matter: Decided; choose: (chosen: Chosen) => void }) => {
  const { t } = useWords();
  const named = useNamed();
  return (
    <Group gap={4} wrap="nowrap" className="no-print">
      {decisions.map((decision) => (
        <Button
          key={decision}
          size="compact-sm"
          variant="default"
          aria-label={named({ decision, matter })}
          onClick={() => choose({ decision, matter })}
        >
          {t(`supervision.decide.${decision}`)}
        </Button>
      ))}
    </Group>
  );
};

const useNamed = (): ((chosen: Chosen) => string) => {
  const { t } = useWords();
  return ({ decision, matter }) =>
    t('supervision.decide.of', { what: t(`supervision.decide.${decision}`), task: matter.title });
};

/** Each is done here by whoever may, and refused here with the reason. It stays open though its task leaves the list. */
export const Deciding = ({ chosen, close }: { chosen: Chosen | null; close: () => void }) => {
  const { t } = useWords();
  const named = useNamed();
  return (
    <Dialog
      opened={chosen !== null}
      close={close}
      title={chosen ? named(chosen) : ''}
      closeLabel={t('common.close')}
      wide
    >
      {chosen ? <OneDecision chosen={chosen} /> : null}
    </Dialog>
  );
};

const OneDecision = ({ chosen: { decision, matter } }: { chosen: Chosen }) => {
  const { t } = useWords();
  return (
    <>
      {decision === 'press' ? <Press lead={matter.lead} /> : <ByAct decision={decision} id={matter.id} />}
      <p>
        <Link to="/tasks/$id" params={{ id: matter.id }}>
          {t('supervision.decide.open')}
        </Link>
      </p>
    </>
  );
};
