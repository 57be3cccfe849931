import { Tabs } from '@mantine/core';
import type { TaskView } from '../../../../libs/contracts/http.js';
import { Zone } from '../../design/page.js';
import { besideCount } from '../../models/beside.js';
import { isWorkTab, type WorkTab } from '../../models/work-tab.js';
import { useWords } from '../../words/i18n.js';
import { Beside } from './beside.js';
import { Deciding } from './deciding.js';
import { Dossier } from './dossier.js';
import { Drafts } from './drafts.js';
import { Obligations, obligationCount } from './obligations.js';
import { Opinions } from './opinions.js';
import { SubTasks } from './sub-tasks.js';

type WorkProps = { task: TaskView; tab: WorkTab | undefined; choose: (tab: WorkTab) => void };

/** Where opinions are being asked, their table is what one came for; in a chain of signatures, the chain; else the draft. */
const likelyTab = (task: TaskView): WorkTab => {
  const stage = task.path.find((step) => step.state === 'open')?.stage;
  if (stage === 'coordination') return 'opinions';
  return task.deciding.signers.some(({ turn }) => turn) ? 'deciding' : 'drafts';
};

/** Zone 4: the file itself. */
export const Work = ({ task, tab, choose }: WorkProps) => {
  const { t } = useWords();
  const seats = task.visits.reduce((count, visit) => count + visit.seats.length, 0);
  return (
    <Zone id="work" title={t('task.work')}>
      <Tabs value={tab ?? likelyTab(task)} onChange={(value) => choose(isWorkTab(value) ? value : 'drafts')}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="drafts">
            {t('task.drafts')} ({task.versions.length})
          </Tabs.Tab>
          <Tabs.Tab value="opinions">
            {t('task.opinions')} ({seats})
          </Tabs.Tab>
          <Tabs.Tab value="parts">
            {t('parts.tab')} ({task.parts.subTasks.length})
          </Tabs.Tab>
          <Tabs.Tab value="beside">
            {t('beside.tab')} ({besideCount(task)})
          </Tabs.Tab>
          <Tabs.Tab value="obligations">
            {t('parts.besideTab')} ({obligationCount(task.parts)})
          </Tabs.Tab>
          <Tabs.Tab value="dossier">{t('dossier.tab')}</Tabs.Tab>
          <Tabs.Tab value="deciding">{t('deciding.title')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="deciding">
          <Deciding task={task} />
        </Tabs.Panel>
        <Tabs.Panel value="drafts">
          <Drafts task={task} />
        </Tabs.Panel>
        <Tabs.Panel value="opinions">
          <Opinions task={task} />
        </Tabs.Panel>
        <Tabs.Panel value="parts">
          <SubTasks task={task} />
        </Tabs.Panel>
        <Tabs.Panel value="beside">
          <Beside task={task} />
        </Tabs.Panel>
        <Tabs.Panel value="obligations">
          <Obligations parts={task.parts} now={task.now} />
        </Tabs.Panel>
        <Tabs.Panel value="dossier">
          <Dossier task={task} />
        </Tabs.Panel>
      </Tabs>
    </Zone>
  );
};
