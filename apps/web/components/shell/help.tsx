import { Switch, Table } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../../design/dialog.js';
import { useWords } from '../../words/i18n.js';
import { keepShortcuts, shortcutsOn } from './keyboard.js';

const shortcuts = [
  { keys: ['j', 'k'], words: 'help.next' },
  { keys: ['Enter'], words: 'help.open' },
  { keys: ['/'], words: 'help.search' },
  { keys: ['g', 'i'], words: 'help.inbox' },
  { keys: ['g', 't'], words: 'help.tasks' },
  { keys: ['g', 'n'], words: 'help.assign' },
  { keys: ['g', 'm'], words: 'help.imports' },
  { keys: ['?'], words: 'help.help' },
] as const;

const ofReview = [
  { keys: ['e'], words: 'import.keys.edit' },
  { keys: ['x'], words: 'import.keys.select' },
  { keys: ['Enter'], words: 'import.keys.confirm' },
  { keys: ['d'], words: 'import.keys.drop' },
  { keys: ['s'], words: 'import.keys.split' },
  { keys: ['m'], words: 'import.keys.merge' },
  { keys: ['a'], words: 'import.keys.add' },
] as const;

type Listed = typeof shortcuts | typeof ofReview;

const Shortcuts = ({ list }: { list: Listed }) => {
  const { t } = useWords();
  return (
    <Table mb="md">
      <Table.Tbody>
        {list.map(({ keys, words }) => (
          <Table.Tr key={words}>
            <Table.Td w="7rem">
              {keys.map((key) => (
                <span key={key}>
                  <kbd>{key}</kbd>{' '}
                </span>
              ))}
            </Table.Td>
            <Table.Td>{t(words)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** The shortcuts, and the switch that turns them off for those whom one-letter keys disturb. */
export const Help = ({ opened, close }: { opened: boolean; close: () => void }) => {
  const { t } = useWords();
  const [on, setOn] = useState(shortcutsOn());
  const reviewing = useRouterState({ select: ({ location }) => location.pathname.startsWith('/imports/') });
  const toggle = (next: boolean): void => {
    keepShortcuts(next);
    setOn(next);
  };
  return (
    <Dialog opened={opened} close={close} title={t('help.title')} closeLabel={t('common.close')}>
      <Shortcuts list={shortcuts} />
      {reviewing ? (
        <>
          <h3>{t('import.keysTitle')}</h3>
          <Shortcuts list={ofReview} />
        </>
      ) : null}
      <Switch
        checked={on}
        onChange={(event) => toggle(event.currentTarget.checked)}
        label={t('help.on')}
        description={t('help.onHint')}
      />
    </Dialog>
  );
};
