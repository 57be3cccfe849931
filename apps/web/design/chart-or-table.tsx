import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Zone } from './page.js';

type ChartOrTableProps = {
  id: string;
  title: string;
  words: { chart: string; table: string };
  chart: ReactNode;
  table: ReactNode;
};

/** What a chart shows can be read as a table, one click away: nobody needs eyes for shades. */
export const ChartOrTable = ({ id, title, words, chart, table }: ChartOrTableProps) => {
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
            { value: 'chart', label: words.chart },
            { value: 'table', label: words.table },
          ]}
        />
      }
    >
      {shown === 'chart' ? chart : table}
    </Zone>
  );
};
