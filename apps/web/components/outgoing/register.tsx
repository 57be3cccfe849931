import { Anchor, Group, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RegisterRowView, RegisterView } from '../../../../libs/contracts/deciding-http.js';
import { StatusMark } from '../../design/status-mark.js';
import { momentWords } from '../../models/dates.js';
import { exportAddress, registerQuery } from '../../services/outgoing.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';

const Subject = ({ row, secret }: { row: RegisterRowView; secret: boolean }) => {
  const { t } = useWords();
  if (secret) return t('register.secret');
  if (!row.task) return t('register.hidden');
  return (
    <Link to="/tasks/$id" params={{ id: row.task.id }} search={{ tab: 'deciding' }}>
      {row.task.title}
    </Link>
  );
};

const Note = ({ row }: { row: RegisterRowView }) => {
  const { t, say } = useWords();
  if (row.cancelled)
    return (
      <StatusMark mark="off">
        {t('register.cancelled', { reason: row.cancelled.reason, name: row.cancelled.byName })}
      </StatusMark>
    );
  return row.issuedAt ? say(momentWords(row.issuedAt)) : t('register.notIssued');
};

const Row = ({ row, secret }: { row: RegisterRowView; secret: boolean }) => {
  const { say } = useWords();
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{row.notation}</strong>
      </Table.Td>
      <Table.Td>
        <Subject row={row} secret={secret} />
      </Table.Td>
      <Table.Td>
        {say(momentWords(row.drawnAt))}, {row.drawnBy}
      </Table.Td>
      <Table.Td>
        <Note row={row} />
      </Table.Td>
    </Table.Tr>
  );
};

const Rows = ({ register }: { register: RegisterView }) => {
  const { t } = useWords();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('register.notation')}</Table.Th>
            <Table.Th>{t('register.task')}</Table.Th>
            <Table.Th>{t('register.drawn')}</Table.Th>
            <Table.Th>{t('register.issued')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {register.rows.map((row) => (
            <Row key={row.number} row={row} secret={register.series.secret} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

/** One series of one year, every number of it, and the same as a file. */
export const Register = ({ series }: { series: string }) => {
  const { t } = useWords();
  const register = useQuery(registerQuery(series));
  return (
    <>
      <Group my="sm">
        <Anchor href={exportAddress(series, 'xlsx')} download>
          {t('register.exportXlsx')}
        </Anchor>
        <Anchor href={exportAddress(series, 'csv')} download>
          {t('register.export')}
        </Anchor>
      </Group>
      <Loaded query={register} words={t('waiting.page')}>
        {(found) => <Rows register={found} />}
      </Loaded>
    </>
  );
};
