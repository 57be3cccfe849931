import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../words/i18n.js';
import { Zone } from './page.js';

type ChartOrTableProps = {
  id: string;
  title: string;
  chart: ReactNode;
  table: ReactNode;
};

/** What a chart shows can be read as a table, one click away: nobody needs eyes for shades. */
export const ChartOrTable = ({ id, title, chart, table }: ChartOrTableProps) => {
  const { t } = useWords();
  const [shown, setShown] = useState('chart');
  return (
    <Zone
      id={id}
      title={title}
      aside={
        <SegmentedControl
          className="no-print"
          size="xs"
          aria-label={title}
          value={shown}
          onChange={setShown}
          data={[
            { value: 'chart', label: t('common.asChart') },
            { value: 'table', label: t('common.asTable') },
          ]}
        />
      }
    >
      {shown === 'chart' ? chart : table}
    </Zone>
  );
};
