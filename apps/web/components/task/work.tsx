import { Tabs } from '@mantine/core';
import type { TaskView } from '../../../../libs/contracts/http.js';
import { Zone } from '../../design/page.js';
import { useWords } from '../../words/i18n.js';
import { Drafts } from './drafts.js';
import { Opinions } from './opinions.js';

export type WorkTab = 'drafts' | 'opinions';
type WorkProps = { task: TaskView; tab: WorkTab | undefined; choose: (tab: WorkTab) => void };

/** Where opinions are being asked or answered, the table is what one came for; else the draft. */
const likelyTab = (task: TaskView): WorkTab =>
  task.path.some((step) => step.stage === 'coordination' && step.state === 'open') ? 'opinions' : 'drafts';

/** Zone 4: the file itself. */
export const Work = ({ task, tab, choose }: WorkProps) => {
  const { t } = useWords();
  const seats = task.visits.reduce((count, visit) => count + visit.seats.length, 0);
  return (
    <Zone id="work" title={t('task.work')}>
      <Tabs value={tab ?? likelyTab(task)} onChange={(value) => choose(value === 'opinions' ? 'opinions' : 'drafts')}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="drafts">
            {t('task.drafts')} ({task.versions.length})
          </Tabs.Tab>
          <Tabs.Tab value="opinions">
            {t('task.opinions')} ({seats})
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="drafts">
          <Drafts task={task} />
        </Tabs.Panel>
        <Tabs.Panel value="opinions">
          <Opinions task={task} />
        </Tabs.Panel>
      </Tabs>
    </Zone>
  );
};
