import { Switch, Table } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../design/dialog.js';
import { useWords } from '../../words/i18n.js';
import { keepShortcuts, shortcutsOn } from './keyboard.js';

const Key = ({ children }: { children: ReactNode }) => <kbd>{children}</kbd>;

/** The shortcuts, and the switch that turns them off for those whom one-letter keys disturb. */
export const Help = ({ opened, close }: { opened: boolean; close: () => void }) => {
  const { t } = useWords();
  const [on, setOn] = useState(shortcutsOn());
  const lines: [ReactNode, string][] = [
    [
      <>
        <Key>j</Key> <Key>k</Key>
      </>,
      t('help.next'),
    ],
    [<Key>Enter</Key>, t('help.open')],
    [<Key>/</Key>, t('help.search')],
    [
      <>
        <Key>g</Key> {t('help.then')} <Key>i</Key>
      </>,
      t('help.inbox'),
    ],
    [
      <>
        <Key>g</Key> {t('help.then')} <Key>t</Key>
      </>,
      t('help.tasks'),
    ],
    [
      <>
        <Key>g</Key> {t('help.then')} <Key>n</Key>
      </>,
      t('help.assign'),
    ],
    [<Key>?</Key>, t('help.help')],
  ];
  const toggle = (next: boolean): void => {
    keepShortcuts(next);
    setOn(next);
  };
  return (
    <Dialog opened={opened} close={close} title={t('help.title')} closeLabel={t('common.close')}>
      <Table variant="vertical" mb="md">
        <Table.Tbody>
          {lines.map(([keys, words]) => (
            <Table.Tr key={words}>
              <Table.Td w="9rem">{keys}</Table.Td>
              <Table.Td>{words}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        checked={on}
        onChange={(event) => toggle(event.currentTarget.checked)}
        label={t('help.on')}
        description={t('help.onHint')}
      />
    </Dialog>
  );
};
